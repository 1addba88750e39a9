import type { Labels, Language } from '@entregent/model';
import { createContext, type ReactNode, useContext } from 'react';
import { words, type Words } from './words.ts';

const Context = createContext<Language>('fr');

/** Sets the language in which everything below speaks. Outside it, components speak French. */
export function LanguageProvider({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}) {
  return <Context value={language}>{children}</Context>;
}

export const useLanguage = (): Language => useContext(Context);

/** The words of this library in the reader's language. */
export const useWords = (): Words => words[useLanguage()];

/** One of a pair of labels. */
export const pick = (labels: Labels, language: Language): string => labels[language === 'fr' ? 0 : 1];

/** First letter as a capital: labels of the model are written as they stand in the middle of a sentence. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
