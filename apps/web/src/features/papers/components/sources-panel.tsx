import { fold, isKind, type Kind } from '@entregent/model';
import { ActorGlyph, AdmiraltyCode, DateText, MarkingBadge, useWords } from '@entregent/ui';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import type { PaperCard, Sentence, Support } from '../api/paper-queries.ts';
import { supportsOf } from '../paper-model.ts';
import { texts } from '../texts.ts';
import { useAge } from './age.tsx';

interface SourcesPanelProps {
  readonly card: PaperCard;
  readonly numbers: ReadonlyMap<string, number>;
  readonly chosen: Sentence | undefined;
  /** Adds the mark of a record behind the chosen sentence. */
  readonly onCite: (support: Support) => void;
}

/** What the chosen sentence rests on, all that the paper cites, and what else it could cite. */
export function SourcesPanel({ card, numbers, chosen, onCite }: SourcesPanelProps) {
  const t = useTexts(texts);
  const cited = card.supports
    .filter(({ id }) => numbers.has(id))
    .toSorted((a, b) => (numbers.get(a.id) ?? 0) - (numbers.get(b.id) ?? 0));
  const current = new Set(chosen?.restsOn);
  return (
    <aside className="d-sources" aria-label={t('sources', { count: cited.length })}>
      <section>
        <h2>{t('chosen')}</h2>
        {chosen ? (
          <Chosen card={card} sentence={chosen} numbers={numbers} />
        ) : (
          <p className="e-small e-2">{t('chooseSentence')}</p>
        )}
      </section>
      <section>
        <h2>
          {t('cited')} <span className="e-count">{cited.length}</span>
        </h2>
        {cited.length === 0 && <p className="e-small e-2">{t('noneCited')}</p>}
        <ol className="d-cited">
          {cited.map((one) => (
            <CitedLine key={one.id} support={one} n={numbers.get(one.id) ?? 0} current={current.has(one.id)} />
          ))}
        </ol>
      </section>
      <Citable card={card} chosen={chosen} onCite={onCite} />
      {card.withheld > 0 && <p className="e-caption">{t('withheld', { count: card.withheld })}</p>}
    </aside>
  );
}

/** A record's own rating; failing one, the letter of the one source that it rests on. */
const ratingOf = ({ reliability, credibility, sources }: Support) => ({
  reliability: reliability ?? (sources.length === 1 ? (sources[0]?.reliability ?? null) : null),
  credibility: credibility ?? null,
});

interface ChosenProps {
  readonly card: PaperCard;
  readonly sentence: Sentence;
  readonly numbers: ReadonlyMap<string, number>;
}

function Chosen({ card, sentence, numbers }: ChosenProps) {
  const t = useTexts(texts);
  const age = useAge();
  const supports = supportsOf(card, sentence);
  return (
    <>
      <p className="d-quote">{t('quote', { text: sentence.text })}</p>
      {sentence.scope === 'paper' && <p className="e-caption">{t('ofPaper')}</p>}
      {supports.length === 0 && (
        <p className={sentence.unsourced ? 'e-critical' : 'e-small e-2'}>
          {t(sentence.unsourced ? 'restsOnNothing' : 'opinion')}
        </p>
      )}
      {supports.map((one) => (
        <div key={one.id} className="d-item">
          <span className="d-number">{numbers.get(one.id)}</span>
          <div>
            <b>{one.label}</b> <KindMark kind={one.kind} />
            {one.on && (
              <p className="e-small e-2">
                <DateText value={one.on} />
              </p>
            )}
            <dl className="e-pairs e-small">
              <dt>{t('reliability')}</dt>
              <dd>
                <AdmiraltyCode {...ratingOf(one)} />
                {!ratingOf(one).reliability && !one.credibility && '—'}
              </dd>
              <dt>{t('age')}</dt>
              <dd className={one.stale ? 'e-critical' : undefined}>
                {one.stale ? t('ageLimit', { age: age(one.months), count: card.staleAfterMonths }) : age(one.months)}
              </dd>
              {one.kind !== 'Source' && (
                <>
                  <dt>{t('sources', { count: one.sources.length })}</dt>
                  <dd>{one.sources.length === 0 ? t('none') : one.sources.map(({ title }) => title).join(' ; ')}</dd>
                </>
              )}
            </dl>
            <MarkingBadge access={one.access} quiet />
          </div>
        </div>
      ))}
      {sentence.single && <p className="e-small e-2">{t('otherSources')}</p>}
    </>
  );
}

function KindMark({ kind }: { readonly kind: string }) {
  const words = useWords();
  return isKind(kind) ? <span className="e-caption">{words.kinds[kind]}</span> : null;
}

function CitedLine({
  support,
  n,
  current,
}: {
  readonly support: Support;
  readonly n: number;
  readonly current: boolean;
}) {
  const age = useAge();
  const words = useWords();
  const under = support.sources[0]?.publisher ?? (isKind(support.kind) ? words.kinds[support.kind] : '');
  return (
    <li id={`source-${n}`} data-current={current || undefined}>
      <span className="d-number">{n}</span>
      <span>
        {support.label}
        <span className="e-caption d-under">{under}</span>
      </span>
      <span className="e-small e-number">
        <AdmiraltyCode {...ratingOf(support)} />
        <span className={support.stale ? 'e-critical d-under' : 'e-3 d-under'}>{age(support.months)}</span>
      </span>
    </li>
  );
}

const MOST = 8;

function Citable({ card, chosen, onCite }: Omit<SourcesPanelProps, 'numbers'>) {
  const t = useTexts(texts);
  const age = useAge();
  const [text, setText] = useState('');
  const asked = fold(text);
  const found = card.supports
    .filter(({ id }) => !chosen?.restsOn.includes(id) || chosen.scope === 'paper')
    .filter(({ label, sources }) =>
      [label, ...sources.map(({ title }) => title)].some((one) => fold(one).includes(asked)),
    );
  return (
    <section>
      <h2>{t('citable')}</h2>
      <TextInput
        type="search"
        aria-label={t('filterCitable')}
        placeholder={t('filterCitable')}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <ul className="d-citable">
        {found.slice(0, MOST).map((one) => (
          <li key={one.id}>
            {isKind(one.kind) && <ActorGlyph kind={one.kind satisfies Kind} />}
            <span className="e-grow e-clip" title={one.label}>
              {one.label}
            </span>
            <span className={one.stale ? 'e-small e-critical' : 'e-small e-3'}>{age(one.months)}</span>
            <Button
              size="compact-sm"
              variant="subtle"
              disabled={!chosen}
              aria-label={t('cite', { label: one.label })}
              onClick={() => onCite(one)}
            >
              +
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
