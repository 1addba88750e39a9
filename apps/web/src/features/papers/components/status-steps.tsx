import { choiceLabel } from '@entregent/model';
import { capital, useLanguage } from '@entregent/ui';
import { useTexts } from '../../../i18n/texts.ts';
import { texts } from '../texts.ts';

export const states = ['draft', 'review', 'approved', 'diffused'] as const;
export type State = (typeof states)[number];

/** The four states of a paper, the present one set apart. */
export function StatusSteps({ status }: { readonly status: State }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const at = states.indexOf(status);
  return (
    <ol className="d-steps" aria-label={t('steps')}>
      {states.map((state, index) => (
        <li key={state} aria-current={index === at ? 'step' : undefined} data-done={index < at || undefined}>
          {capital(choiceLabel('PaperStatus', state, language))}
        </li>
      ))}
    </ol>
  );
}
