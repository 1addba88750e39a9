import type { Language } from '@entregent/model';

const words = {
  fr: ['opposé', 'réservé', 'neutre', 'favorable', 'soutien actif'],
  en: ['opposed', 'reserved', 'neutral', 'in favour', 'active support'],
} as const;

/** A position in words, for texts read aloud. */
export const choiceOfStance = (position: number, language: Language): string => words[language][position + 2] ?? '';
