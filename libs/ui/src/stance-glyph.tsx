import { useWords } from './language.tsx';

export type StancePosition = -2 | -1 | 0 | 1 | 2;

const drawings = {
  '2': <path d="M8 1.8l4.6 5.4H3.4zM8 8.3l4.6 5.4H3.4z" />,
  '1': <path d="M8 3.2l5.6 8.8H2.4z" />,
  '0': <circle cx="8" cy="8" r="4.6" fill="none" strokeWidth="2" />,
  '-1': <path d="M8 12.8 2.4 4h11.2z" />,
  '-2': <path d="M8 7.7 3.4 2.3h9.2zM8 14.2 3.4 8.8h9.2z" />,
  unknown: <circle cx="8" cy="8" r="4.9" fill="none" strokeWidth="1.5" strokeDasharray="2 2.4" />,
} as const;

export interface StanceGlyphProps {
  /** -2 opposed to +2 active support; null when nobody has said. Anything outside is shown as unknown. */
  readonly position: number | null | undefined;
  /** Writes the word beside the glyph; without it the word is for screen readers and on hover. */
  readonly label?: boolean;
}

/** A stance: the direction of the triangle says for or against, their number says how much. */
export function StanceGlyph({ position, label = true }: StanceGlyphProps) {
  const words = useWords();
  const key = (String(position) in drawings ? String(position) : 'unknown') as keyof typeof drawings;
  const side = key === '1' || key === '2' ? 'for' : key === '-1' || key === '-2' ? 'against' : 'none';
  const word = words.stances[key];
  return (
    <span className="e-stance" title={label ? undefined : word}>
      <svg
        className="e-glyph"
        data-side={side}
        width="0.8125rem"
        height="0.8125rem"
        viewBox="0 0 16 16"
        fill="currentColor"
        stroke="currentColor"
        strokeWidth="1"
        strokeLinejoin="round"
        {...(label ? { 'aria-hidden': true } : { role: 'img', 'aria-label': word })}
      >
        {drawings[key]}
      </svg>
      {label && word}
    </span>
  );
}
