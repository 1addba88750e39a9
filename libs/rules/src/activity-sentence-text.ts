/** What a stretch of a sentence was read as. */
export type PartName = 'kind' | 'on' | 'minutes' | 'committee' | 'person' | 'channel' | 'place' | 'link' | 'followUp';

/** A stretch that was understood: from `start` up to, and without, `end`, in UTF-16 units of the text as read. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly name: PartName;
}

export type Matcher<T> = readonly [pattern: RegExp, read: (found: RegExpExecArray) => T | undefined];

const marks = /\p{M}+/gu;

/** Marks and case taken off, unit by unit, so that positions stay those of the text. */
export const flat = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => {
    const unit = text.charAt(at);
    const folded = unit.normalize('NFKD').replace(marks, '').toLowerCase();
    if (folded.length === 1) return folded;
    return unit === '’' ? "'" : unit;
  })
    .join('')
    .replaceAll('’', "'")
    .replace(/[\u00A0\u202F]/g, ' ');

/** A sentence while it is read: what is understood is blanked out, so that nothing is read twice. */
export class Reading {
  readonly text: string;
  readonly parts: Part[] = [];
  #flat: string;
  #left: string;

  constructor(text: string) {
    this.text = text;
    this.#flat = flat(text);
    this.#left = text;
  }

  /** What is not understood yet, folded; understood stretches are `\u0000`. */
  get flat(): string {
    return this.#flat;
  }

  /** The same as it was written. */
  get left(): string {
    return this.#left;
  }

  take(start: number, end: number, name: PartName): void {
    const blank = '\u0000'.repeat(end - start);
    this.#flat = this.#flat.slice(0, start) + blank + this.#flat.slice(end);
    this.#left = this.#left.slice(0, start) + blank + this.#left.slice(end);
    this.parts.push({ start, end, name });
  }

  /** The earliest stretch that one of the patterns reads; it is taken. Patterns bear the flag `g`. */
  first<T>(matchers: readonly Matcher<T>[], name: PartName): T | undefined {
    const found = matchers
      .flatMap(([pattern, read]) =>
        [...this.#flat.matchAll(pattern)].flatMap((match) => {
          const value = read(match);
          return value === undefined ? [] : [{ value, start: match.index, end: match.index + match[0].length }];
        }),
      )
      .toSorted((a, b) => a.start - b.start || b.end - a.end)[0];
    if (!found) return undefined;
    this.take(found.start, found.end, name);
    return found.value;
  }
}

/** A pattern over folded text that begins and ends at the bounds of words. */
export const words = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])`, 'gu');

// After "Annexe B." these begin a sentence, where "J." before a name would only be an initial.
const opens =
  /^\s+(?:(?:le|la|les|un|une|des|il|elle|on|nous|the|an?|we|they|it)\s|l'|\p{L}+er\s|(?:send|ask|call|write|check|prepare|share)\s)/u;

export interface Cut {
  readonly start: number;
  readonly text: string;
}

// A full stop after these ends no sentence.
const shortened = new Set(
  'm mm mme mlle mr mrs ms dr pr st ste janv fevr avr juil sept oct nov dec jan feb mar apr jun jul aug sep etc env min no n p art cf resp approx'.split(
    ' ',
  ),
);

/** The sentences of a text, each with where it starts. */
export function sentencesOf(text: string): readonly Cut[] {
  const cuts: Cut[] = [];
  let start = 0;
  for (const stop of text.matchAll(/[.!?…]+(?=\s)|\n+/gu)) {
    const before = flat(/[\p{L}\p{N}]+$/u.exec(text.slice(start, stop.index))?.[0] ?? '');
    const initial = /^\p{L}$/u.test(before) && !opens.test(flat(text.slice(stop.index + 1)));
    if (stop[0] === '.' && (shortened.has(before) || initial)) continue;
    cuts.push({ start, text: text.slice(start, stop.index + stop[0].length) });
    start = stop.index + stop[0].length;
  }
  cuts.push({ start, text: text.slice(start) });
  return cuts.filter((cut) => cut.text.trim() !== '');
}
