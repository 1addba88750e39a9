import { ActorGlyph, StanceGlyph } from '@entregent/ui';
import { isKind } from '@entregent/model';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../../i18n/texts.ts';
import type { IssueActor, Tally } from '../api/issue-queries.ts';
import { texts } from '../texts.ts';

/** *J−27*; in red once it presses or is past. */
export function DaysLeft({ days, pressing = 14 }: { readonly days: number; readonly pressing?: number }) {
  const t = useTexts(texts);
  const text = days === 0 ? t('dueToday') : days > 0 ? t('daysLeft', { count: days }) : t('daysLate', { count: -days });
  return <span className={days <= pressing ? 'i-days e-critical' : 'i-days'}>{text}</span>;
}

/** The weight of an exposure, as four marks of which some are full. */
export function ExposurePips({ weight }: { readonly weight: number | null | undefined }) {
  const t = useTexts(texts);
  const said = typeof weight === 'number' ? t('exposureOf', { weight }) : t('noExposure');
  return (
    <span className="i-pips" role="img" aria-label={said} title={said}>
      {[1, 2, 3, 4].map((step) => (
        <i key={step} data-full={(weight ?? 0) >= step || undefined} />
      ))}
    </span>
  );
}

/** How many actors stand where, from support to opposition, and on how many the voices differ. */
export function TallyMarks({ tally }: { readonly tally: Tally }) {
  const t = useTexts(texts);
  if (tally.actors === 0) return <span className="e-3">{t('noStance')}</span>;
  return (
    <span className="i-tally">
      {[2, 1, 0, -1, -2].map((position) => {
        const count = tally.byPosition[position + 2] ?? 0;
        return (
          <span key={position} data-none={count === 0 || undefined}>
            <StanceGlyph position={position} label={false} />
            {count}
          </span>
        );
      })}
      {tally.disputed > 0 && <span className="e-critical e-small">{t('disputed', { count: tally.disputed })}</span>}
    </span>
  );
}

/** An actor by name, leading to its card. */
export function ActorName({ actor }: { readonly actor: IssueActor }) {
  return (
    <span className="i-actor">
      {isKind(actor.kind) && <ActorGlyph kind={actor.kind} ours={actor.ours} />}
      <Link to={`/acteurs/${actor.id}` as string}>{actor.label}</Link>
    </span>
  );
}
