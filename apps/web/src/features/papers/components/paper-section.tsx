import { smallIcon, SourceMark } from '@entregent/ui';
import { IconPencil } from '@tabler/icons-react';
import { Fragment, type KeyboardEvent } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import type { Section, SectionName, Sentence } from '../api/paper-queries.ts';
import { sentenceKey } from '../paper-model.ts';
import { texts } from '../texts.ts';
import { SectionEditor } from './section-editor.tsx';

export interface PaperSectionProps {
  readonly section: Section;
  readonly numbers: ReadonlyMap<string, number>;
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
  readonly editing: boolean;
  readonly onEdit: (section: SectionName | null) => void;
  /** `begun` is the text that the writer had before him when he began. */
  readonly onSave: (section: SectionName, text: string, begun: string) => void;
  /** True where the section has no heading of its own in the outline's first level. */
  readonly small: boolean;
}

/** One part of the paper: its sentences, each with the numbers of what it rests on, or the field in which it is written. */
export function PaperSection(props: PaperSectionProps) {
  const { section, numbers, chosen, onChoose, editing, onEdit, onSave, small } = props;
  const t = useTexts(texts);
  const title = t(section.name);
  const paragraphs = [...Map.groupBy(section.sentences, ({ paragraph }) => paragraph).values()];
  const indexOf = (sentence: Sentence) => section.sentences.indexOf(sentence);
  return (
    <section id={`partie-${section.name}`} className="d-section" aria-label={title}>
      <div className="d-heading">
        {small && <h3>{title}</h3>}
        {!editing && (
          <button
            type="button"
            className="e-icon-button"
            aria-label={t('edit', { section: title })}
            onClick={() => onEdit(section.name)}
          >
            <IconPencil {...smallIcon} />
          </button>
        )}
      </div>
      {editing ? (
        <SectionEditor
          label={t('editing', { section: title })}
          text={section.text ?? ''}
          onDone={(text, begun) => {
            onEdit(null);
            if (text !== null && text.trim() !== begun.trim()) onSave(section.name, text, begun);
          }}
        />
      ) : (
        <>
          {paragraphs.length === 0 && (
            <p className="d-empty">
              {t('nobodyWrote')}{' '}
              <button type="button" className="e-link" onClick={() => onEdit(section.name)}>
                {t('write')}
              </button>
            </p>
          )}
          {paragraphs.map((sentences) => (
            // A double click is the mouse's short cut for the pencil above.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
            <p key={indexOf(sentences[0]!)} onDoubleClick={() => onEdit(section.name)}>
              {sentences.map((sentence) => {
                const key = sentenceKey(section.name, indexOf(sentence));
                return (
                  <Fragment key={key}>
                    <Said sentence={sentence} chosen={chosen === key} onChoose={() => onChoose(key)} />
                    {sentence.scope === 'sentence' &&
                      sentence.restsOn.map((id) => <SourceMark key={id} n={numbers.get(id) ?? 0} />)}{' '}
                  </Fragment>
                );
              })}
            </p>
          ))}
        </>
      )}
    </section>
  );
}

interface SaidProps {
  readonly sentence: Sentence;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Said({ sentence: { text, stale, single, unsourced }, chosen, onChoose }: SaidProps) {
  const t = useTexts(texts);
  const look = unsourced ? 'unsourced' : stale ? 'stale' : single ? 'single' : undefined;
  const weak = [
    stale && t('stale', { count: 1 }),
    single && t('single', { count: 1 }),
    unsourced && t('unsourced', { count: 1 }),
  ].filter(Boolean);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onChoose();
  };
  return (
    <span
      className="d-sentence"
      role="button"
      tabIndex={0}
      aria-pressed={chosen}
      data-look={look}
      title={weak.join(', ')}
      onClick={onChoose}
      onKeyDown={onKeyDown}
    >
      {text}
    </span>
  );
}
