export * from './paper-data.ts';
export { renderPaper } from './render-paper.ts';
export { RATING_WORDS, ratingInWords } from './admiralty.ts';
export { markingLabel } from './marking.ts';
export { dateInWords, typeset } from './typography.ts';
