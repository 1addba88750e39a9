import { isPartialDate, today as todayIn } from '@entregent/model';
import { type DateStyle, dateInWords, distanceInWords, momentInWords } from './calendar.ts';
import { useLanguage } from './language.tsx';

export interface DateTextProps extends Pick<DateStyle, 'form'> {
  /** `2026`, `2026-05`, `2026-05-12`, or a moment in ISO 8601. */
  readonly value: string | null | undefined;
  /** Leaves the current year out, for columns of dates. */
  readonly short?: boolean;
  /** The day that counts as today, `YYYY-MM-DD`. */
  readonly today?: string;
  /** Shown when there is no date. */
  readonly empty?: string;
}

/** A date in words, its distance from today on hover. */
export function DateText({ value, form = 'medium', short = false, today = todayIn(), empty = '—' }: DateTextProps) {
  const language = useLanguage();
  if (!value) return <span className="e-3">{empty}</span>;
  const text = isPartialDate(value)
    ? dateInWords(value, language, { form, ...(short ? { yearOf: today } : {}) })
    : momentInWords(value, language);
  return (
    <time className="e-nowrap" dateTime={value} title={distanceInWords(value, language, today)}>
      {text}
    </time>
  );
}
