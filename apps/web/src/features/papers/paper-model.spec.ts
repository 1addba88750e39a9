import type { PaperCard, Sentence } from './api/paper-queries.ts';
import { numbersOf, overtaken, sentenceAt, weaknessesOf } from './paper-model.ts';

const sentence = (text: string, restsOn: string[], more: Partial<Sentence> = {}): Sentence => ({
  text,
  paragraph: 0,
  scope: 'sentence',
  restsOn,
  months: null,
  stale: false,
  single: false,
  unsourced: false,
  ...more,
});
const card = {
  sections: [
    { name: 'description', text: 'x', sentences: [sentence('Un fait.', ['b']), sentence('Autre.', ['a', 'b'])] },
    { name: 'request', text: 'x', sentences: [sentence('Faites ceci.', [], { unsourced: true, single: true })] },
  ],
} as unknown as PaperCard;

describe('a paper on the screen', () => {
  it('numbers its records in the order in which the text first cites them', () => {
    expect([...numbersOf(card)]).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
  });

  it('counts what is weak, and its words', () => {
    expect(weaknessesOf(card)).toEqual({ stale: 0, single: 1, unsourced: 1, words: 5 });
  });

  it('finds the sentence that an address names, and none for an address that names none', () => {
    expect(sentenceAt(card, 'description.1')?.sentence.text).toBe('Autre.');
    expect([undefined, '', 'request.9', 'nothing.0', 'request.x'].map((key) => sentenceAt(card, key))).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });

  it('sees that somebody changed what one began from, and only then asks, with both values', () => {
    const now = { ...card, title: 'Le leur' } as PaperCard;
    expect(overtaken(now, { description: 'w', title: 'Le leur' }, { description: 'v' })).toEqual([
      { field: 'description', mine: 'v', theirs: 'x' },
    ]);
    expect(overtaken(now, { title: 'Ancien' }, { title: 'Le mien', audience: 'tous' })).toEqual([
      { field: 'title', mine: 'Le mien', theirs: 'Le leur' },
      { field: 'audience', mine: 'tous', theirs: null },
    ]);
    expect(overtaken(now, { title: 'Ancien' }, { description: 'v' })).toBeUndefined();
    expect(overtaken(now, { description: 'x', evidence: null }, { description: 'v', evidence: 'w' })).toBeUndefined();
  });
});
