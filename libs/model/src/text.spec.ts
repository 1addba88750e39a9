import fc from 'fast-check';
import { fold, foldAll } from './fold.ts';
import { isSafeText, line, prose } from './text.ts';

describe('text that people give', () => {
  it.each([
    ['a right-to-left override', 'a\u202Eb'],
    ['a directional isolate', 'a\u2066b'],
    ['a null', 'a\u0000b'],
    ['an escape', 'a\u001Bb'],
    ['a lone high surrogate', 'a\uD800b'],
    ['a lone low surrogate', 'a\uDC00b'],
    ['a byte order mark', 'a\uFEFFb'],
  ])('may not contain %s', (_, text) => {
    expect(line(100).safeParse(text).success).toBe(false);
    expect(prose(100).safeParse(text).success).toBe(false);
  });

  it('may contain any letter of any script, and emoji', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (text) => {
        const visible = text.replace(/[\p{Cc}\p{Cf}]/gu, '');
        return isSafeText(visible);
      }),
    );
    expect(isSafeText('عربي 日本語 Ελλάδα 👩‍🔬')).toBe(true);
  });

  it('is one line in a line, and may be several in prose', () => {
    expect(line(100).safeParse('a\nb').success).toBe(false);
    expect(prose(100).parse(' a\nb ')).toBe('a\nb');
  });

  it('has a length', () => {
    expect(line(120).safeParse('x'.repeat(10_000)).success).toBe(false);
    expect(line(120).safeParse('   ').success).toBe(false);
  });
});

describe('folding', () => {
  it('brings together what people type differently', () => {
    expect(fold('L’Œuvre d’Énergie')).toBe(fold("l'oeuvre d energie"));
    expect(fold('Łódź')).toBe('lodz');
    expect(fold('ISO/TC 38-SC.1')).toBe('iso tc 38 sc 1');
    expect(fold('Straße')).toBe('strasse');
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => fold(fold(text)) === fold(text)));
  });

  it('joins names, each once, the first one leading', () => {
    expect(foldAll(['Ada', null, 'Lovelace', 'ADA', ''])).toBe('ada lovelace');
  });
});
