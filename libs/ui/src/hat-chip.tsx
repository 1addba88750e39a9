import type { Kind } from '@entregent/model';
import { dateInWords } from './calendar.ts';
import { ActorGlyph, OverlapGlyph } from './actor-glyph.tsx';
import { useLanguage, useWords } from './language.tsx';

export interface Hat {
  readonly id: string;
  /** The role in words, or the title on the card. */
  readonly role: string;
  readonly where: { readonly kind: Kind; readonly name: string; readonly ours?: boolean };
  readonly from?: string | null;
  readonly to?: string | null;
  /** Planned end of term, shown when no end is known. */
  readonly termEnd?: string | null;
  /** No longer held on the day looked at. */
  readonly past?: boolean;
  /** Does not go together with another hat of the same person. */
  readonly clash?: boolean;
}

export interface HatChipProps {
  readonly hat: Hat;
  /** Makes the chip a button. */
  readonly onOpen?: (hat: Hat) => void;
}

/** One hat: shape of where it is held, role, where, until or since when. */
export function HatChip({ hat, onOpen }: HatChipProps) {
  const words = useWords();
  const language = useLanguage();
  const end = hat.to ?? hat.termEnd;
  const content = (
    <>
      {hat.clash && (
        <>
          <OverlapGlyph />
          <span className="e-hidden">{words.clash}</span>
        </>
      )}
      <ActorGlyph kind={hat.where.kind} ours={hat.where.ours ?? false} size={13} />
      <span className="e-clip">
        {hat.role} <span className="e-2">{hat.where.name}</span>
      </span>
      {(end ?? hat.from) && (
        <span className="e-hat-date">
          {end ? `→ ${dateInWords(end, language)}` : words.since(dateInWords(hat.from ?? '', language))}
        </span>
      )}
    </>
  );
  const shared = { className: 'e-hat', 'data-past': hat.past || undefined, 'data-clash': hat.clash || undefined };
  return onOpen ? (
    <button type="button" {...shared} onClick={() => onOpen(hat)}>
      {content}
    </button>
  ) : (
    <span {...shared}>{content}</span>
  );
}

/** The first hat on one line of a table, and how many others there are. */
export function HatLine({ hats }: { readonly hats: readonly Hat[] }) {
  const words = useWords();
  const [first, ...others] = hats;
  if (!first) return <span className="e-3">—</span>;
  return (
    <span className="e-hat-line">
      <ActorGlyph kind={first.where.kind} ours={first.where.ours ?? false} size={12} />
      <span className="e-clip">
        {first.role}, {first.where.name}
      </span>
      {others.length > 0 && (
        <span className="e-3" title={words.otherHats(others.length)}>
          +{others.length}
        </span>
      )}
    </span>
  );
}
