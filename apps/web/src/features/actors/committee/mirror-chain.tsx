import { ActorGlyph } from '@entregent/ui';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../../i18n/texts.ts';
import { texts } from '../card-texts/texts.ts';
import type { PartProps } from './part-props.ts';

/** The mirror chain on one line, from the national side to the world; nothing when it mirrors nothing. */
export function MirrorChain({ card, committee }: PartProps) {
  const t = useTexts(texts);
  if (committee.mirrors.length === 0) return null;
  const own = { id: card.id, label: card.label, title: null, steps: 0 };
  const all = [...committee.mirrors, own].toSorted((a, b) => a.steps - b.steps);
  const steps = Map.groupBy(all, (one) => one.steps);
  return (
    <ol className="a-chain" aria-label={t('mirror')}>
      {[...steps].map(([step, group], index) => (
        <li key={step}>
          {index > 0 && (
            <span className="a-chain-tie">
              <i aria-hidden />
              <span>{t('mirror')}</span>
            </span>
          )}
          <span>
            {group.map(({ id, label, title }) => (
              <span key={id} className="a-chain-one">
                <ActorGlyph kind="Committee" size={14} decorative />
                <span>
                  {id === card.id ? (
                    <b className="a-accent">{label}</b>
                  ) : (
                    <Link to={`/acteurs/${id}` as string}>
                      <b>{label}</b>
                    </Link>
                  )}
                  {title && <span className="e-small e-2 a-chain-title">{title}</span>}
                </span>
              </span>
            ))}
          </span>
        </li>
      ))}
    </ol>
  );
}
