import fc from 'fast-check';
import { plainText, textFault } from './plain-text.ts';

const refused = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;
const isFit = (text: string): boolean => text.isWellFormed() && !refused.test(text);

describe('plain text', () => {
  it.each([
    ['a\u0000b', 'CONTROL_CHARACTER', 1, 'U+0000'],
    ['line\nbreak', 'CONTROL_CHARACTER', 4, 'U+000A'],
    ['a\u0085', 'CONTROL_CHARACTER', 1, 'U+0085'],
    ['a\u2028b', 'CONTROL_CHARACTER', 1, 'U+2028'],
    ['a\uffff', 'CONTROL_CHARACTER', 1, 'U+FFFF'],
    ['abc\u202etxt', 'DIRECTION_OVERRIDE', 3, 'U+202E'],
    ['\u2067abc', 'DIRECTION_OVERRIDE', 0, 'U+2067'],
    ['a\ud83d', 'LONE_SURROGATE', 1, 'U+D83D'],
    ['\udc00a', 'LONE_SURROGATE', 0, 'U+DC00'],
  ])('refuses %j with its code, place and code point', (text, code, at, codePoint) => {
    expect(textFault(text)).toEqual({ code, at, codePoint });
  });

  it('accepts letters of any script, accents apart from their letter and characters outside the first plane', () => {
    expect(textFault('é e\u0301 日本 עברית 😀 \u00a0')).toBeUndefined();
  });

  it('accepts exactly the well-formed strings without a refused character', () => {
    const unit = fc.oneof(fc.nat(0xffff), fc.nat(0xff), fc.integer({ min: 0x2020, max: 0x2070 }));
    const text = fc.string({ unit: unit.map((code) => String.fromCharCode(code)), maxLength: 6 });
    fc.assert(
      fc.property(text, (given) => {
        expect(textFault(given) === undefined).toBe(isFit(given));
      }),
      { numRuns: 1000 },
    );
  });

  it('says in both languages what to remove and where', () => {
    const result = plainText(20).safeParse('abc\u202ed');
    expect(result.error?.issues[0]).toMatchObject({
      message: expect.stringMatching(/U\+202E en position 4 .* \/ .*U\+202E at position 4/u) as string,
      params: { code: 'DIRECTION_OVERRIDE' },
    });
  });

  it('trims, and refuses a text that is blank or too long', () => {
    expect(plainText(20).parse('  a b ')).toBe('a b');
    expect(plainText(20).safeParse('   ').error?.issues[0]).toMatchObject({ params: { code: 'EMPTY_TEXT' } });
    expect(plainText(3).safeParse('abcd').success).toBe(false);
  });
});
