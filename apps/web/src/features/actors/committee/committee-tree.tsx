import { ActorGlyph } from '@entregent/ui';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../../i18n/texts.ts';
import type { CommitteeCard } from '../api/actor-queries.ts';
import { texts } from '../card-texts/texts.ts';
import { kindOf } from '../components/hat-words.ts';
import type { PartProps } from './part-props.ts';

/** `CEN/TC 442/WG 2` under `CEN/TC 442` reads `WG 2`. */
const shortOf = (label: string, above: string) =>
  label.startsWith(`${above}/`) ? label.slice(above.length + 1) : label;

/** What the committee is part of, and its sub-groups. */
export function CommitteeTree({ card, committee }: PartProps) {
  const t = useTexts(texts);
  const { parents, below, siblingCount } = committee;
  const depth = parents.length;
  return (
    <nav className="e-side a-tree" aria-label={t('tree')}>
      <h3>{t('tree')}</h3>
      <ul>
        {parents.map(({ id, kind, label, title }, index) => (
          <li key={id} style={{ paddingLeft: `${index * 12}px` }}>
            <ActorGlyph kind={kindOf(kind)} size={12} decorative />
            <Link to={`/acteurs/${id}` as string}>{label}</Link> <span className="e-3 e-clip">{title}</span>
          </li>
        ))}
        <li aria-current="page" style={{ paddingLeft: `${depth * 12}px` }}>
          <ActorGlyph kind="Committee" size={12} decorative />
          <b className="a-accent">{card.label}</b>
        </li>
        {below.map((group) => (
          <Below key={group.id} group={group} above={card.label} depth={depth} />
        ))}
      </ul>
      {siblingCount > 0 && <p className="e-small e-3">{t('siblings', { count: siblingCount })}</p>}
    </nav>
  );
}

interface BelowProps {
  readonly group: CommitteeCard['below'][number];
  readonly above: string;
  readonly depth: number;
}

function Below({ group: { id, label, title, steps, status, ours }, above, depth }: BelowProps) {
  const t = useTexts(texts);
  return (
    <li style={{ paddingLeft: `${(depth + steps) * 12}px` }} className={status === 'closed' ? 'a-past' : undefined}>
      <ActorGlyph kind="Committee" size={12} decorative />
      <Link to={`/acteurs/${id}` as string} title={label}>
        {shortOf(label, above)}
      </Link>{' '}
      <span className="e-3 e-small e-clip">{title}</span>
      {ours > 0 && (
        <span className="a-accent e-small" title={t('ourSeatsIn', { count: ours })}>
          {ours}
        </span>
      )}
    </li>
  );
}
