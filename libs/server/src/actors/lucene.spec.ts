import fc from 'fast-check';
import { textQuery } from './lucene.ts';

/** The query of a text; an empty one for a text without a word. */
const queryOf = (text: string) => textQuery(text) ?? { lucene: '', words: [] };

describe('a typed text', () => {
  it('asks for each word whole, as a beginning and nearly', () => {
    expect(textQuery('Solveig Navette')).toEqual({
      lucene: '+(solveig^3 solveig* solveig~2) +(navette^3 navette* navette~2)',
      folded: 'solveig navette',
      words: ['solveig', 'navette'],
    });
  });

  it.each([
    ['lux', '+(lux^3 lux*)'],
    ['cœur', '+(coeur^3 coeur* coeur~1)'],
    ['18417', '+(18417^3 18417*)'],
    ['tc442', '+((+tc +442) tc442^3 tc442*)'],
    ['navette-x', '+(navette^3 navette* navette~2) +(x^3 x*)'],
  ])('"%s" becomes %s', (text, lucene) => {
    expect(textQuery(text)?.lucene).toBe(lucene);
  });

  it('reads a committee in any spelling as its body writes it', () => {
    expect(textQuery('cen tc442 wg3')?.folded).toBe('cen tc 442 wg 3');
    expect(textQuery('CEN-CENELEC/JTC 21')?.folded).toBe('cen clc jtc 21');
  });

  it('takes eight words at most and nothing from signs', () => {
    expect(textQuery('a b c d e f g h i j')?.words).toHaveLength(8);
    expect(textQuery('« – » !')).toBeUndefined();
  });

  it('never lets a letter of Lucene through unescaped', () => {
    const own = /\\.|[\^~*]|\+\(|[+()]/g;
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const { lucene, words } = queryOf(text);
        expect(lucene.replaceAll(own, '')).not.toMatch(/[+\-&|!(){}[\]^"~*?:\\/]/);
        expect(words.every((word) => !/\s/.test(word))).toBe(true);
      }),
    );
  });
});
