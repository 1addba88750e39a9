import { useTexts } from '../../../i18n/texts.ts';
import { texts } from '../texts.ts';

/** An age in months or, from two years on, in years. */
export function useAge(): (months: number | null | undefined) => string {
  const t = useTexts(texts);
  return (months) => {
    if (months === null || months === undefined) return t('undatedAge');
    if (months === 0) return t('fresh');
    return months < 24 ? t('months', { count: months }) : t('years', { count: Math.floor(months / 12) });
  };
}
