import './papers.css';
import { type Entity, levelName, Paper, parseAccessKey } from '@entregent/model';
import { ConflictDialog, PageHead, useKeys, useToast } from '@entregent/ui';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { z } from 'zod';
import { useOnScreen } from '../../app/on-screen.ts';
import { usePageSearch, usePathParam } from '../../app/url.ts';
import { Marking } from '../../app/who-sees.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { type PaperCard, type SectionName, type Support, usePaper } from './api/paper-queries.ts';
import { withCitation } from './citing.ts';
import { Outline } from './components/outline.tsx';
import { PaperBar } from './components/paper-bar.tsx';
import { PaperProperties } from './components/paper-properties.tsx';
import { PaperSection } from './components/paper-section.tsx';
import { SourcesPanel } from './components/sources-panel.tsx';
import { numbersOf, otherSections, problemParts, sentenceAt } from './paper-model.ts';
import { texts } from './texts.ts';
import { usePaperChanges } from './use-paper-changes.ts';

const Address = z.object({ phrase: z.string().max(40).optional() });

/** The editor of a position paper: its plan, its text, what each sentence rests on. */
export function PaperPage() {
  const { data, error } = usePaper(usePathParam('id'));
  if (error) throw error;
  return data ? <Editor key={data.id} card={data} /> : null;
}

function Editor({ card }: { readonly card: PaperCard }) {
  const t = useTexts(texts);
  const toast = useToast();
  const [{ phrase }, setAddress] = usePageSearch(Address);
  const [editing, setEditing] = useState<SectionName | null>(null);
  const [properties, setProperties] = useState(false);
  const { change, saving, conflict, resolve, dropConflict } = usePaperChanges(card);
  const numbers = useMemo(() => numbersOf(card), [card]);
  const chosen = sentenceAt(card, phrase);
  useKeys(useMemo(() => [{ key: 'e', label: t('properties'), run: () => setProperties(true) }], [t]));
  useOnScreen([card.access, ...card.supports.filter(({ id }) => numbers.has(id)).map(({ access }) => access)]);

  const save = (name: SectionName, text: string, begun?: string) =>
    void change(
      { [name]: text.trim() === '' ? null : text },
      t('saved', { section: t(name) }),
      begun === undefined ? {} : { [name]: begun || null },
    );
  const cite = (support: Support) => {
    if (!chosen) return;
    const written = card.sections.find(({ name }) => name === chosen.section)?.text ?? '';
    const next = withCitation(written, chosen.sentence.text, support.mark);
    if (next === undefined) toast({ text: t('restsOnNothing'), failed: true });
    else save(chosen.section, next);
  };
  const go = (name: SectionName) => {
    document.getElementById(`partie-${name}`)?.scrollIntoView({ block: 'start' });
    setAddress({ phrase: `${name}.0` });
  };
  const part = (name: SectionName, small: boolean): ReactNode => {
    const section = card.sections.find((one) => one.name === name);
    if (!section) return null;
    return (
      <PaperSection
        key={name}
        section={section}
        numbers={numbers}
        chosen={phrase}
        onChoose={(key) => setAddress({ phrase: key })}
        editing={editing === name}
        onEdit={setEditing}
        onSave={save}
        small={small}
      />
    );
  };
  return (
    <div className="d-page">
      <PaperBar
        card={card}
        onStatus={(status, text) => void change({ status }, text)}
        onProperties={() => setProperties(true)}
      />
      <div className="d-editor-grid">
        <Outline card={card} current={chosen?.section} onGo={go} />
        <div className="d-text">
          <div className="d-band" role="note" aria-label={t('restrained')}>
            <span className="e-clip">{card.circle ?? parseAccessKey(card.access).circle}</span>
            {card.businessSecret && <b>{t('secret')}</b>}
            <Marking access={card.access} />
          </div>
          <Gate card={card} onRaise={(access) => void change({ access }, t('raised'))} />
          <article lang={card.language}>
            <PageHead title={card.title} />
            <p className="d-sub">
              {t('onIssue')} <Link to={`/enjeux/${card.issue}` as string}>{card.issueTitle}</Link>
              {card.audience && ` · ${t('recipients')} ${card.audience}`}
            </p>
            <h2>
              <span>1</span>
              {t('problem')}
            </h2>
            {problemParts.map((name) => part(name, true))}
            {otherSections.map((name, index) => (
              <div key={name} className="d-chapter">
                <h2>
                  <span>{index + 2}</span>
                  {t(name)}
                </h2>
                {part(name, false)}
              </div>
            ))}
          </article>
          <p className="d-saving e-caption" role="status">
            {saving && t('saving')}
          </p>
        </div>
        <SourcesPanel card={card} numbers={numbers} chosen={chosen?.sentence} onCite={cite} />
      </div>
      {properties && (
        <PaperProperties
          card={card}
          onClose={() => setProperties(false)}
          onChange={(set, begun) => change(set, t('changed'), begun)}
        />
      )}
      {conflict && (
        <ConflictDialog
          entity={Paper as unknown as Entity}
          fields={conflict.fields}
          onResolve={resolve}
          onClose={dropConflict}
        />
      )}
    </div>
  );
}

/** Why the paper may not be printed, and the marking under which it could be. */
function Gate({ card: { gate }, onRaise }: { readonly card: PaperCard; readonly onRaise: (access: string) => void }) {
  const t = useTexts(texts);
  if (gate.open) return null;
  const next = gate.marking ? parseAccessKey(gate.marking) : null;
  return (
    <div className="e-note d-gate" role="alert">
      <b>{t('gate')}</b>
      <ul>
        {gate.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {next && (
        <Button variant="default" size="compact-sm" onClick={() => onRaise(gate.marking ?? '')}>
          {t('raise', { level: levelName(next.level), circle: next.circle })}
        </Button>
      )}
    </div>
  );
}
