import type { PaperInput } from '@entregent/papers';

type Sections = NonNullable<PaperInput['sections']>;
export type SampleText = NonNullable<Sections['context']>;
export type SampleSources = NonNullable<PaperInput['sources']>;

/** A sentence of the corpus: its text and the numbers of its sources; none means that it rests on no record. */
export type CorpusSentence = readonly [text: string, ...sources: number[]];

const sentence = ([text, ...sources]: CorpusSentence) => ({
  text,
  sources: sources.map((number) => `s${String(number)}`),
  restsOnRecords: sources.length > 0,
});

/**
 * Paragraphs taken in turn from a corpus: `count` paragraphs of `length` sentences, starting at sentence `start`. A
 * length that shares no factor with the corpus makes each paragraph another one.
 */
export const paragraphs = (
  corpus: readonly CorpusSentence[],
  start: number,
  count: number,
  length: number,
): SampleText =>
  Array.from({ length: count }, (_row, p) =>
    Array.from({ length }, (_cell, s) => {
      const chosen = corpus[(start + p * length + s) % corpus.length];
      if (!chosen) throw new Error('The corpus is empty.');
      return sentence(chosen);
    }),
  );

/** One paragraph of one sentence. */
export const line = (...parts: CorpusSentence): SampleText => [[sentence(parts)]];

/** A sentence that rests on records and cites none. */
export const unsourced = (text: string): SampleText => [[{ text }]];
