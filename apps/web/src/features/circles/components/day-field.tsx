import { PartialDateField } from '@entregent/ui';
import { useState } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import { texts } from '../texts.ts';

const whole = /^\d{4}-\d{2}-\d{2}$/;

/** The day that is asked about; this moment when empty. What is not a day yet changes nothing. */
export function DayField({
  value,
  onChange,
}: {
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}) {
  const t = useTexts(texts);
  const [typed, setTyped] = useState<string | null>(value ?? null);
  return (
    <div className="c-day">
      <PartialDateField
        label={t('on')}
        precision="day"
        value={typed}
        onChange={(next) => {
          setTyped(next);
          if (next === null) onChange(undefined);
          else if (whole.test(next)) onChange(next);
        }}
      />
    </div>
  );
}
