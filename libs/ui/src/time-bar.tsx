import { dayAfter, type Kind, type Language, today as todayIn } from '@entregent/model';
import type { ReactNode } from 'react';
import { ActorGlyph, OverlapGlyph } from './actor-glyph.tsx';
import { dateInWords } from './calendar.ts';
import { DateText } from './date-text.tsx';
import { useLanguage, useWords } from './language.tsx';
import { AdmiraltyCode, type AdmiraltyCodeProps } from './source-mark.tsx';
import type { Words } from './words.ts';
import { barParts, overlapOf, type Period, type TimeScale, timeScale } from './time-scale.ts';

export interface TimeBarRow extends Period, AdmiraltyCodeProps {
  readonly id: string;
  readonly role: string;
  readonly where: { readonly kind: Kind; readonly name: string; readonly ours?: boolean };
  /** In whose name, in small beside the place. */
  readonly capacity?: string;
  /** Planned end of term, where no end is known. */
  readonly termEnd?: string | null;
  /** Rests on one source only: drawn with dashes. */
  readonly weak?: boolean;
}

/** Two hats that do not go together, by a rule that is quoted below the bars. */
export interface TimeBarClash {
  readonly rows: readonly [string, string];
  readonly title: string;
  readonly text?: ReactNode;
}

export interface TimeBarProps {
  readonly label: string;
  readonly rows: readonly TimeBarRow[];
  readonly clashes?: readonly TimeBarClash[];
  readonly today?: string;
  readonly onOpen?: (id: string) => void;
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
const endOf = ({ to, termEnd }: TimeBarRow) => to ?? termEnd ?? null;

const periodInWords = ({ from, to }: Period, language: Language, words: Words) => {
  const [first, last] = [from, to].map((date) => date && dateInWords(date, language));
  if (!first) return last ? words.until(last) : words.unknownDate;
  if (!last) return words.since(first);
  return from?.length === 10 && to?.length === 10 ? words.dayRange(first, last) : words.timeRange(first, last);
};

function Bars({ row, scale, today, hatched }: { row: TimeBarRow; scale: TimeScale; today: string; hatched: Period[] }) {
  return (
    <div className="e-bars" aria-hidden>
      {scale.ticks.slice(1).map((year) => (
        <i key={year} className="e-bar-line" style={{ left: percent(scale.at(String(year))) }} />
      ))}
      {hatched.map(({ from, to }) => {
        const left = from ? scale.at(from) : 0;
        const right = to ? scale.at(to) : 1;
        return (
          <i
            key={`${from}-${to}`}
            className="e-bar-clash"
            style={{ left: percent(left), width: percent(right - left) }}
          />
        );
      })}
      {barParts({ from: row.from ?? null, to: endOf(row) }, scale, today).map((part) => (
        <i
          key={part.kind}
          className="e-bar"
          data-kind={part.kind}
          data-weak={row.weak || undefined}
          data-fade={part.fadeIn || undefined}
          data-open={part.open || undefined}
          style={{ left: percent(part.left), width: percent(part.width) }}
        />
      ))}
      <i className="e-bar-now" style={{ left: percent(scale.at(today)) }} />
    </div>
  );
}

/** Mandates on a common time bar: overlaps and conflicts show; the dates stand beside it in words. */
export function TimeBar({ label, rows, clashes = [], today = todayIn(), onOpen }: TimeBarProps) {
  const words = useWords();
  const language = useLanguage();
  const scale = timeScale(
    rows.map((row) => ({ from: row.from ?? null, to: endOf(row) })),
    today,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const shared = clashes.flatMap(({ rows: [a, b] }) => {
    const [one, other] = [byId.get(a), byId.get(b)];
    const both = one && other && overlapOf({ ...one, to: endOf(one) }, { ...other, to: endOf(other) });
    return both ? [{ ids: [a, b], both }] : [];
  });
  return (
    <>
      <table className="e-time-bar" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{words.hat}</th>
            <th scope="col" className="e-time-cell">
              <span className="e-hidden">{words.timeRange(String(scale.first), String(scale.last))}</span>
              <div className="e-years" aria-hidden>
                {scale.ticks.map((year) => (
                  <span key={year} style={{ left: percent(scale.at(String(year))) }}>
                    {year}
                  </span>
                ))}
              </div>
            </th>
            <th scope="col">{words.period}</th>
            <th scope="col">{words.source}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-past={(row.to && dayAfter(row.to) <= today) || undefined}>
              <th scope="row">
                <span className="e-time-role">
                  <ActorGlyph kind={row.where.kind} ours={row.where.ours ?? false} size={13} />
                  {onOpen ? (
                    <button type="button" className="e-plain" onClick={() => onOpen(row.id)}>
                      {row.role}
                    </button>
                  ) : (
                    <b>{row.role}</b>
                  )}
                </span>
                <span className="e-time-where e-clip">
                  {row.where.name} {row.capacity && <span className="e-3">{row.capacity}</span>}
                </span>
              </th>
              <td className="e-time-cell">
                <Bars
                  row={row}
                  scale={scale}
                  today={today}
                  hatched={shared.filter(({ ids }) => ids.includes(row.id)).map(({ both }) => both)}
                />
              </td>
              <td className="e-time-dates">
                <DateText value={row.from} today={today} empty={words.unknownDate} />
                <span className="e-2">
                  {row.to ? (
                    <DateText value={row.to} today={today} />
                  ) : row.termEnd ? (
                    <>
                      {words.term} <DateText value={row.termEnd} today={today} />
                    </>
                  ) : (
                    words.ongoing
                  )}
                </span>
              </td>
              <td>
                <AdmiraltyCode reliability={row.reliability ?? null} credibility={row.credibility ?? null} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="e-time-key e-caption" aria-hidden>
        {(['held', 'coming', 'past', 'weak', 'clash', 'now'] as const).map((kind) => (
          <span key={kind}>
            <i data-kind={kind} />
            {
              {
                held: words.ongoing,
                coming: words.upcoming,
                past: words.ended,
                weak: words.oneSource,
                clash: words.incompatible,
                now: words.today,
              }[kind]
            }
          </span>
        ))}
      </p>
      {clashes.map(({ rows: ids, title, text }) => {
        const both = shared.find((s) => s.ids.join() === ids.join())?.both;
        return (
          <div className="e-note" role="note" key={ids.join()}>
            <p className="e-critical">
              <b>
                <OverlapGlyph size={16} /> {title}
                {both && `, ${periodInWords(both, language, words)}`}
              </b>
            </p>
            {text}
          </div>
        );
      })}
    </>
  );
}
