const mark = String.raw`[ \t\u00a0]*\[@[^\]\n[]{1,400}\]`;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const between = String.raw`(?:${mark})*\s+(?:${mark}\s*)*`;

/** A word as it may stand in the text: a mark may come before the full stop that ends it. */
function wordPattern(word: string): string {
  const stop = /[.!?…]+$/u.exec(word)?.[0] ?? '';
  return `${escaped(word.slice(0, word.length - stop.length))}${stop === '' ? '' : `(?:${mark})*${escaped(stop)}`}`;
}

/** Where a sentence, known without its marks, ends in the text that holds it, after the marks that follow it already. */
function endOf(text: string, sentence: string): number | undefined {
  const words = sentence.split(/\s+/u).filter(Boolean).map(wordPattern);
  if (words.length === 0) return undefined;
  const found = new RegExp(`${words.join(between)}(?:${mark})*`, 'u').exec(text);
  return found ? found.index + found[0].length : undefined;
}

/** A text with one more mark after one of its sentences; undefined when the sentence no longer stands in it. */
export function withCitation(text: string, sentence: string, cited: string): string | undefined {
  const end = endOf(text, sentence);
  return end === undefined ? undefined : `${text.slice(0, end)} ${cited}${text.slice(end)}`;
}
