import { addDays, dateInWords, daysBetween, useLanguage } from '@entregent/ui';
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import { texts } from '../texts.ts';

interface DaySliderProps {
  readonly day: string;
  readonly today: string;
  readonly onChange: (day: string) => void;
}

const YEARS_BACK = 7;
const pause = 300;

/** The day whose state is shown, on a line of years from seven years back to the end of next year. */
export function DaySlider({ day, today, onChange }: DaySliderProps) {
  const t = useTexts(texts);
  const language = useLanguage();
  const thisYear = Number(today.slice(0, 4));
  const first = `${Math.min(thisYear - YEARS_BACK, Number(day.slice(0, 4)))}-01-01`;
  const last = `${Math.max(thisYear + 1, Number(day.slice(0, 4)))}-12-31`;
  const [drawn, setDrawn] = useState(day);
  const [before, setBefore] = useState(day);
  if (before !== day) {
    setBefore(day);
    setDrawn(day);
  }
  useEffect(() => {
    if (drawn === day) return undefined;
    const timer = setTimeout(() => onChange(drawn), pause);
    return () => clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [drawn, day]);
  const span = daysBetween(first, last);
  const years = Array.from(
    { length: Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1 },
    (_, index) => Number(first.slice(0, 4)) + index,
  );
  const said = dateInWords(drawn, language);
  return (
    <div className="n-day">
      <span>
        {t('stateOn')} <b>{said}</b>
      </span>
      <div className="n-days">
        <div aria-hidden>
          {years.map((year) => (
            <i key={year} style={{ left: `${(daysBetween(first, `${year}-01-01`) / span) * 100}%` }}>
              {year}
            </i>
          ))}
        </div>
        <input
          type="range"
          aria-label={t('dayShown')}
          aria-valuetext={said}
          min={0}
          max={span}
          value={daysBetween(first, drawn)}
          onChange={({ target }) => setDrawn(addDays(first, Number(target.value)))}
          onKeyDown={(event) => {
            // A month is the step that one looks for; single days by Alt.
            const step = { ArrowLeft: -30, ArrowRight: 30, PageDown: -365, PageUp: 365 }[event.key];
            if (step === undefined || event.altKey) return;
            event.preventDefault();
            const next = addDays(drawn, step);
            setDrawn(next < first ? first : next > last ? last : next);
          }}
        />
      </div>
      <Button variant="subtle" size="compact-sm" disabled={drawn === today} onClick={() => onChange(today)}>
        {t('today')}
      </Button>
    </div>
  );
}
