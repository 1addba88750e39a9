import type { Language } from '@entregent/model';

const forms = (language: Language) => (language === 'fr' ? 'fr-FR' : 'en-GB');

/** A moment (ISO instant) as a day and an hour of the reader's own clock: *24 nov., 16:05*. */
export const momentInWords = (at: string, language: Language): string =>
  new Date(at).toLocaleString(forms(language), { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

/** The hour alone: *16:05*. */
export const hourInWords = (at: string, language: Language): string =>
  new Date(at).toLocaleTimeString(forms(language), { hour: '2-digit', minute: '2-digit' });
