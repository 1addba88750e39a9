import { accessKey, choiceLabel, type UndertakingState } from '@entregent/model';
import { capital, MarkingBadge, useLanguage } from '@entregent/ui';
import { useTexts } from '../../../i18n/texts.ts';
import { useCircleName } from '../circle-names.ts';
import { texts } from '../texts.ts';

/** The state in words, with a dot that says whether a delivery can rest on it. */
export function StateMark({ state }: { readonly state: UndertakingState }) {
  const language = useLanguage();
  return (
    <span className="g-state" data-state={state}>
      {capital(choiceLabel('UndertakingState', state, language))}
    </span>
  );
}

/** Days left to the end, set apart once a reminder is reached. */
export function DaysToEnd({
  daysLeft,
  reminder,
}: {
  readonly daysLeft?: number | null;
  readonly reminder?: number | null;
}) {
  const t = useTexts(texts);
  if (daysLeft === null || daysLeft === undefined) return null;
  const due = reminder !== null && reminder !== undefined;
  return (
    <span className={due ? 'g-due' : 'e-3'} title={due ? t('reminder', { count: reminder }) : undefined}>
      {t('left', { count: daysLeft })}
    </span>
  );
}

/** Dossiers by name. */
export function Dossiers({ codes }: { readonly codes: readonly string[] }) {
  const t = useTexts(texts);
  const nameOf = useCircleName();
  if (codes.length === 0) return <span className="e-3">{t('noScope')}</span>;
  return <>{codes.map(nameOf).join(', ')}</>;
}

/** A TLP level alone, without a circle. */
export const Level = ({ level }: { readonly level: number }) => <MarkingBadge access={accessKey('-', level)} quiet />;
