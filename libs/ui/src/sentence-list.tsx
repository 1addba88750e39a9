import type { Kind } from '@entregent/model';
import { Fragment, type ReactNode } from 'react';
import { useWords } from './language.tsx';

export interface NamedActor {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly ours?: boolean;
}

export interface Sentence {
  readonly id: string;
  /** Words and actors in order; actors are set apart and can be opened. */
  readonly parts: readonly (string | NamedActor)[];
  /** Why it stands where it stands: freshness, weakest link, owner. */
  readonly why?: ReactNode;
  /** What to watch out for, in red. */
  readonly warning?: ReactNode;
  /** What to ask of the first person. */
  readonly ask?: ReactNode;
  readonly action?: ReactNode;
}

export interface SentenceListProps {
  readonly sentences: readonly Sentence[];
  readonly label: string;
  readonly onOpen?: (actor: NamedActor) => void;
}

/** Paths told as sentences, best first, numbered as the drawing numbers them. */
export function SentenceList({ sentences, label, onOpen }: SentenceListProps) {
  const words = useWords();
  return (
    <ol className="e-sentences" aria-label={label}>
      {sentences.map(({ id, parts, why, warning, ask, action }, index) => (
        <li key={id}>
          <span>{index + 1}</span>
          <div>
            <p className="e-sentence">
              {parts.map((part, at) =>
                typeof part === 'string' ? (
                  // A sentence never changes its order while it stands.
                  // eslint-disable-next-line react/no-array-index-key
                  <Fragment key={at}>{part}</Fragment>
                ) : onOpen ? (
                  <button
                    key={part.id}
                    type="button"
                    className="e-plain"
                    data-ours={part.ours || undefined}
                    onClick={() => onOpen(part)}
                  >
                    {part.name}
                  </button>
                ) : (
                  <b key={part.id} data-ours={part.ours || undefined}>
                    {part.name}
                  </b>
                ),
              )}
            </p>
            {(why ?? warning) && (
              <p className="e-caption">
                {why}
                {why && warning && ' · '}
                {warning && <span className="e-critical">{warning}</span>}
              </p>
            )}
            {ask && (
              <p className="e-ask">
                <b>{words.ask}</b> {ask}
              </p>
            )}
          </div>
          {action ?? <span />}
        </li>
      ))}
    </ol>
  );
}
