import { choiceLabel } from '@entregent/model';
import { DateText } from './date-text.tsx';
import { useLanguage, useWords } from './language.tsx';

export interface AdmiraltyCodeProps {
  /** Letter A to F: how far the source can be relied on. */
  readonly reliability?: string | null;
  /** `c1` to `c6`: how far the fact can be believed. */
  readonly credibility?: string | null;
}

const admiraltyWords = ({ reliability, credibility }: AdmiraltyCodeProps, language: 'fr' | 'en') =>
  [
    reliability && choiceLabel('Reliability', reliability, language),
    credibility && choiceLabel('Credibility', credibility, language),
  ]
    .filter(Boolean)
    .join(' ; ');

/** *B2*, in words on hover and for screen readers; nothing when neither part is known. */
export function AdmiraltyCode({ reliability, credibility }: AdmiraltyCodeProps) {
  const language = useLanguage();
  const said = admiraltyWords({ reliability: reliability ?? null, credibility: credibility ?? null }, language);
  if (said === '') return null;
  return (
    <abbr className="e-admiralty" title={said}>
      {reliability ?? ''}
      {credibility?.slice(1) ?? ''}
      <span className="e-hidden">, {said}</span>
    </abbr>
  );
}

export interface SourceMarkProps {
  /** Its number in the list of sources of the page, from 1. */
  readonly n: number;
  /** Where the source is listed; `#source-1` by default. */
  readonly href?: string;
  /** Title of the source, on hover. */
  readonly title?: string;
}

/** The superscript numeral that leads from a statement to its source. */
export function SourceMark({ n, href = `#source-${n}`, title }: SourceMarkProps) {
  const words = useWords();
  return (
    <a className="e-source-mark" href={href} title={title} aria-label={words.sourceNumber(n)}>
      {n}
    </a>
  );
}

export interface ListedSource extends AdmiraltyCodeProps {
  readonly id: string;
  readonly title: string;
  readonly url?: string | null;
  readonly published?: string | null;
}

/** The sources of a page, numbered as the marks number them. */
export function SourceList({ sources, today }: { readonly sources: readonly ListedSource[]; readonly today?: string }) {
  return (
    <ol className="e-sources">
      {sources.map(({ id, title, url, published, reliability, credibility }, index) => (
        <li key={id} id={`source-${index + 1}`}>
          <span aria-hidden>{index + 1}</span>
          {url ? (
            <a href={url} target="_blank" rel="noreferrer noopener">
              {title}
            </a>
          ) : (
            <span>{title}</span>
          )}
          <span className="e-row">
            <AdmiraltyCode reliability={reliability ?? null} credibility={credibility ?? null} />
            {published && <DateText value={published} {...(today ? { today } : {})} />}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The visible tag of a fact that rests on nothing (architecture 3.4). */
export function UnsourcedTag() {
  return <span className="e-unsourced">{useWords().unsourced}</span>;
}
