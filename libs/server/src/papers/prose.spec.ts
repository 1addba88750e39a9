import fc from 'fast-check';
import { markOf, paragraphsOf, printable } from './prose.ts';

const texts = (prose: string) => paragraphsOf(prose, 'fr').map((sentences) => sentences.map(({ text }) => text));

describe('an author’s prose', () => {
  it('falls into paragraphs and sentences', () => {
    expect(texts('Un fait. Un autre ?\n\nAilleurs !')).toEqual([['Un fait.', 'Un autre ?'], ['Ailleurs !']]);
  });

  it('does not end a sentence after a title or an initial', () => {
    expect(texts('M. Vasselot a vu Mme. Tveiten. Ils signeront.')).toEqual([
      ['M. Vasselot a vu Mme. Tveiten.', 'Ils signeront.'],
    ]);
    expect(texts('Selon R. Mückenhoff, non.')).toEqual([['Selon R. Mückenhoff, non.']]);
  });

  it('gives each mark to the sentence that it follows, whichever side of the full stop it stands on', () => {
    expect(paragraphsOf('Un fait. [@a1] Un autre [@b2; @c3]. Le reste.', 'fr')).toEqual([
      [
        { text: 'Un fait.', keys: ['a1'] },
        { text: 'Un autre.', keys: ['b2', 'c3'] },
        { text: 'Le reste.', keys: [] },
      ],
    ]);
  });

  it('leaves ordinary brackets in the text', () => {
    expect(texts('Il dit « pas clair [sic] ».')).toEqual([['Il dit « pas clair [sic] ».']]);
  });

  it('is empty when nobody wrote it', () => {
    expect(paragraphsOf(null, 'en')).toEqual([]);
    expect(paragraphsOf(' \n \n', 'en')).toEqual([]);
  });

  it('keeps every visible character of a text without marks, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const given = text.replaceAll('[', '(');
        const kept = paragraphsOf(given, 'fr').flatMap((sentences) => sentences.map((one) => one.text));
        const bare = (value: string) => printable(value).replace(/\s+/gu, '');
        expect(bare(kept.join(' '))).toBe(bare(given));
      }),
    );
  });

  it('loses no mark however long the text is', () => {
    const id = '3f9a2c1d-0000-4000-8000-000000000000';
    const long = `${'mot '.repeat(1500)}fin. ${markOf(id)}`;
    expect(paragraphsOf(long, 'fr')[0]?.map(({ keys }) => keys)).toEqual([['3f9a2c1d'], ['3f9a2c1d']]);
  });
});
