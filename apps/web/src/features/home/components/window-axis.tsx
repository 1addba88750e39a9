import { addDays, dateInWords, daysBetween, useLanguage } from '@entregent/ui';

export interface AxisSpan {
  readonly from: string;
  readonly days: number;
  /** First days of the months in between, with where they stand (per cent). */
  readonly months: readonly { readonly day: string; readonly at: number }[];
}

const least = 30;
const most = 150;

/** The days that an axis spans: from today to the last deadline, within five months. */
export function spanOf(from: string, dates: readonly (string | null | undefined)[]): AxisSpan {
  const last = dates.reduce<number>((far, date) => (date ? Math.max(far, daysBetween(from, date)) : far), least);
  const days = Math.min(most, last + 5);
  const months = Array.from({ length: days }, (_, index) => addDays(from, index + 1))
    .filter((day) => day.endsWith('-01'))
    .map((day) => ({ day, at: (daysBetween(from, day) / days) * 100 }));
  return { from, days, months };
}

const place = (span: AxisSpan, date: string): string =>
  `${Math.min(100, Math.max(0, (daysBetween(span.from, date) / span.days) * 100))}%`;

/** The months over the column of axes. */
export function AxisHead({ span }: { readonly span: AxisSpan }) {
  const language = useLanguage();
  return (
    <span className="home-axis-head" aria-hidden>
      {span.months.map(({ day, at }, index) => (
        <span key={day} style={{ left: `${at}%` }}>
          {index === 0
            ? dateInWords(day, language, { yearOf: day })
            : dateInWords(day.slice(0, 7), language, { yearOf: day })}
        </span>
      ))}
    </span>
  );
}

export interface WindowAxisProps {
  readonly span: AxisSpan;
  readonly national: string | null;
  readonly official: string | null;
  readonly pressing: boolean;
}

/** From today to the national deadline, and from there to the official one. The words beside it say the same. */
export function WindowAxis({ span, national, official, pressing }: WindowAxisProps) {
  const end = official ? place(span, official) : undefined;
  const mid = national ? place(span, national) : undefined;
  return (
    <span className="home-axis" aria-hidden data-pressing={pressing || undefined}>
      {span.months.map(({ day, at }) => (
        <i key={day} className="home-axis-month" style={{ left: `${at}%` }} />
      ))}
      {mid && <b style={{ width: mid }} />}
      {end && <em style={{ left: mid ?? 0, right: `calc(100% - ${end})` }} />}
      {mid && <i className="home-axis-national" style={{ left: mid }} />}
      {end && <i className="home-axis-official" style={{ left: end }} />}
    </span>
  );
}
