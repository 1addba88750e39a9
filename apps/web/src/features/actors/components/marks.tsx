import { ActorGlyph, AdmiraltyCode, type AdmiraltyCodeProps, DateText, UnsourcedTag } from '@entregent/ui';
import { Link } from '@tanstack/react-router';
import type { SourceLine } from '../api/actor-queries.ts';
import { kindOf } from './hat-words.ts';

interface ActorLinkProps {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly ours?: boolean;
}

/** An actor by its shape and name; leads to its card. */
export function ActorLink({ id, kind, label, ours = false }: ActorLinkProps) {
  return (
    <Link className="a-actor" to={`/acteurs/${id}` as string}>
      <ActorGlyph kind={kindOf(kind)} ours={ours} size={12} />
      {label}
    </Link>
  );
}

interface SourceNotesProps {
  readonly sources: readonly SourceLine[];
  /** Says so where there is none; left out in lists that would repeat it. */
  readonly orNone?: boolean;
}

/** What a fact rests on, in small under it. */
export function SourceNotes({ sources, orNone = false }: SourceNotesProps) {
  if (sources.length === 0) return orNone ? <UnsourcedTag /> : null;
  return (
    <span className="e-caption a-sources">
      {sources.map(({ id, title, url, published, reliability }, index) => (
        <span key={id}>
          {index > 0 && ' ; '}
          {url ? (
            <a href={url} target="_blank" rel="noreferrer noopener">
              {title}
            </a>
          ) : (
            title
          )}{' '}
          <AdmiraltyCode reliability={reliability ?? null} /> {published && <DateText value={published} />}
        </span>
      ))}
    </span>
  );
}

/** How far a fact can be believed, where that was judged apart from its source. */
export function FactGrade({ reliability, credibility }: AdmiraltyCodeProps) {
  if (!credibility) return null;
  return <AdmiraltyCode reliability={reliability ?? null} credibility={credibility} />;
}
