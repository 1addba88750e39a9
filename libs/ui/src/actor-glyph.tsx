import type { Kind } from '@entregent/model';
import { useWords } from './language.tsx';

const outlines = {
  Person: <circle cx="8" cy="8" r="5.6" />,
  Organisation: <rect x="2.6" y="2.6" width="10.8" height="10.8" rx="2" />,
  Committee: <path d="M4.8 2.5h6.4L14.5 8l-3.3 5.5H4.8L1.5 8z" />,
  Issue: <path d="M8 1.6 14.4 8 8 14.4 1.6 8z" />,
  Paper: <path d="M4 1.9h5.4L12.4 5v9.1H4zM9.2 2v3.2h3.1" />,
  WorkItem: (
    <path d="M8 3.6C6.7 2.8 4.9 2.5 2.5 2.5v10c2.4 0 4.2.3 5.5 1.1 1.3-.8 3.1-1.1 5.5-1.1v-10c-2.4 0-4.2.3-5.5 1.1zM8 3.6v10" />
  ),
} as const;
const other = <path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h7" />;

export interface ActorGlyphProps {
  readonly kind: Kind;
  /** Ours: the cluster or a member. Filled in the accent. */
  readonly ours?: boolean;
  /** A relay of trust: a cross inside. */
  readonly relay?: boolean;
  /** A seat that nobody holds: dashed, in red. */
  readonly empty?: boolean;
  /** Side in px at the usual root size. */
  readonly size?: number;
  /** Leaves it out for screen readers, where the words beside it already say the same. */
  readonly decorative?: boolean;
}

/** The shape of a kind of record: circle a person, rounded square an organisation, hexagon a committee. */
export function ActorGlyph({
  kind,
  ours = false,
  relay = false,
  empty = false,
  size = 14,
  decorative = false,
}: ActorGlyphProps) {
  const words = useWords();
  const said = [words.kinds[kind], ours && words.ours, relay && words.relay, empty && words.emptySeat];
  const outline = kind in outlines ? outlines[kind as keyof typeof outlines] : other;
  return (
    <svg
      className="e-glyph"
      data-ours={ours || undefined}
      data-empty={empty || undefined}
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="0 0 16 16"
      fill={ours ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
      strokeLinecap="round"
      {...(empty ? { strokeDasharray: '2 2.4' } : {})}
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': said.filter(Boolean).join(', ') })}
    >
      {outline}
      {relay && <path d="M8 5.2v5.6M5.2 8h5.6" stroke={ours ? 'var(--surface)' : 'currentColor'} />}
    </svg>
  );
}

/** Two bars that overlap: hats that do not go together. */
export function OverlapGlyph({ size = 14 }: { readonly size?: number }) {
  return (
    <svg
      className="e-glyph"
      aria-hidden
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
    >
      <path d="M2 3.5h8v4H2zM6 8.5h8v4H6z" />
      <path d="M6 3.5v9M10 3.5v9" strokeDasharray="1.2 1.6" />
    </svg>
  );
}
