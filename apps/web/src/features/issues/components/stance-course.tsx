import { today as todayIn } from '@entregent/model';
import { choiceOfStance } from './stance-words.ts';
import { dateInWords, daysBetween, useLanguage } from '@entregent/ui';
import { useTexts } from '../../../i18n/texts.ts';
import type { Stance, Standing } from '../api/issue-queries.ts';
import { texts } from '../texts.ts';
import { StanceShape } from './stance-shape.tsx';

const WIDTH = 330;
const LEFT = 58;
const RIGHT = WIDTH - 14;
const rowOf = (position: number) => 12 + (2 - position) * 14;
const BOTTOM = rowOf(-2);

const voiceOf = ({ assessor, sources }: Stance): string => assessor?.id ?? sources.map(({ id }) => id).join(' ');

/** Where an actor stood over time, one line of steps a voice: what each assessor held, until he said otherwise. */
export function StanceCourse({ standing }: { readonly standing: Standing }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const today = todayIn();
  const all = [...standing.latest, ...standing.earlier].toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  const first = all[0]?.on ?? today;
  const span = Math.max(30, daysBetween(first, today));
  const x = (day: string) => LEFT + 8 + ((RIGHT - LEFT - 8) * daysBetween(first, day)) / span;
  const voices = [...Map.groupBy(all, voiceOf).values()];
  const [newest, ...others] = standing.latest;
  const steps = all
    .map(({ on, position }) => `${dateInWords(on, language)} ${choiceOfStance(position, language)}`)
    .join(', ');
  return (
    <svg
      className="i-course"
      viewBox={`0 0 ${WIDTH} ${BOTTOM + 26}`}
      role="img"
      aria-label={t('history', { actor: standing.actor.label, steps })}
    >
      <text x={LEFT - 8} y={rowOf(2) + 4} textAnchor="end">
        {t('supportShort')}
      </text>
      <text x={LEFT - 8} y={rowOf(-2) + 4} textAnchor="end">
        {t('opposedShort')}
      </text>
      {[2, 1, 0, -1, -2].map((position) => (
        <path key={position} className="i-rule" d={`M${LEFT} ${rowOf(position)}H${RIGHT}`} />
      ))}
      {voices.map((own) => (
        <path
          key={own[0]!.id}
          className="i-step"
          d={own
            .map(
              ({ on, position }, at) => `${at === 0 ? `M${x(on)} ${rowOf(position)}` : `H${x(on)}V${rowOf(position)}`}`,
            )
            .join('')
            .concat(`H${RIGHT}`)}
        />
      ))}
      {newest &&
        others
          .filter(({ position }) => position !== newest.position)
          .map((other) => (
            <path
              key={other.id}
              className="i-step i-gap"
              d={`M${RIGHT} ${rowOf(newest.position)}V${rowOf(other.position)}`}
            />
          ))}
      {all.map(({ id, on, position }) => (
        <StanceShape key={id} position={position} x={x(on)} y={rowOf(position)} size={5} />
      ))}
      <text x={LEFT} y={BOTTOM + 22}>
        {dateInWords(first.slice(0, 7), language)}
      </text>
      <text x={RIGHT} y={BOTTOM + 22} textAnchor="end">
        {t('today')}
      </text>
    </svg>
  );
}
