import { englishPathWords } from './path-words-en.ts';
import { frenchPathWords } from './path-words-fr.ts';
import type { PathWords } from './path-words.ts';

/** The words of paths in the reader's language. */
export const pathWords = (language: 'fr' | 'en'): PathWords => (language === 'fr' ? frenchPathWords : englishPathWords);
