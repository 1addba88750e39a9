import { choiceLabel } from '@entregent/model';

/** "Président(e)" and "animateur, animatrice" as they suit a woman or a man; both forms where the honorific does not say. */
function inGender(label: string, honorific: string | null): string {
  const [masculine = label, feminine] = label.split(', ');
  // A comma parts two forms of one word, or two words for one role: the first letters tell.
  const twoForms = feminine !== undefined && feminine.slice(0, 4) === masculine.slice(0, 4);
  if (honorific === 'mme') return twoForms ? feminine : label.replaceAll('(e)', 'e');
  if (honorific === 'm') return twoForms ? masculine : label.replaceAll('(e)', '');
  return label;
}

/** A role of a mandate in words. */
export const roleInWords = (role: string, language: 'fr' | 'en', honorific: string | null): string => {
  const label = choiceLabel('Role', role, language);
  return language === 'fr' ? inGender(label, honorific) : label;
};
