import fc from 'fast-check';
import { dateInWords, typeset } from './typography.ts';

/** The text with each no-break space as `_`. */
const shown = (text: string, language: 'fr' | 'en'): string => typeset(text, language).replaceAll('\u00a0', '_');

describe('typography', () => {
  it.each([
    ['Quoi ? Oui : non ; si !', 'Quoi_? Oui_: non_; si_!'],
    ['Quoi? Oui: non; si!', 'Quoi_? Oui_: non_; si_!'],
    ['Vraiment ?!', 'Vraiment_?!'],
    ['Vraiment?!', 'Vraiment_?!'],
    ['Il dit "non".', 'Il dit «_non_».'],
    ['Il dit « non ».', 'Il dit «_non_».'],
    ['Il dit «non»: fin', 'Il dit «_non_»_: fin'],
    ['"Pourquoi ?"', '«_Pourquoi_?_»'],
    ['L\'avis d\'"expert"', 'L’avis d’«_expert_»'],
    ['12 500 € et 9 % de 1 250 000', '12_500_€ et 9_% de 1_250_000'],
    ['4,1 M€ par an', '4,1_M€ par an'],
    ['n° 5, art. 6, p. 12, M. Dupont, Mme Élan', 'n°_5, art._6, p._12, M._Dupont, Mme_Élan'],
    ['Et puis...', 'Et puis…'],
  ])('sets the French text %j', (text, expected) => {
    expect(shown(text, 'fr')).toBe(expected);
  });

  it.each(['https://a.example/b?c=d', 'TLP:AMBER', 'à 10:30', 'un ratio 3:1', 'ISO/IEC 17065:2012', '....'])(
    'leaves %j as it is in French',
    (text) => {
      expect(typeset(text, 'fr')).toBe(text);
    },
  );

  it('sets English quotation marks, apostrophes and ellipses without French spaces', () => {
    expect(shown('He said "no": isn\'t it 5 %? Mr Smith...', 'en')).toBe('He said “no”: isn’t it 5 %? Mr_Smith…');
  });

  it.each(['fr', 'en'] as const)('leaves a text in %s that is already set unchanged', (language) => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('aÉ1 \u00a0:;?!"\'«»“”.%€n°pM(')) });
    fc.assert(
      fc.property(text, (given) => {
        const once = typeset(given, language);
        expect(typeset(once, language)).toBe(once);
      }),
    );
  });

  it.each(['fr', 'en'] as const)('keeps every letter and digit in %s', (language) => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (given) => {
        const words = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
        expect(words(typeset(given, language))).toBe(words(given));
      }),
    );
  });

  it('writes dates as precisely as they are known, the first of the month as an ordinal in French', () => {
    const shownDate = (date: string, language: 'fr' | 'en'): string =>
      dateInWords(date, language).replaceAll('\u00a0', '_');
    expect(shownDate('2026-05-12', 'fr')).toBe('12_mai_2026');
    expect(shownDate('2026-07-01', 'fr')).toBe('1er_juillet_2026');
    expect(shownDate('2026-07-01', 'en')).toBe('1_July_2026');
    expect(shownDate('2026-08', 'fr')).toBe('août_2026');
    expect(shownDate('2026', 'en')).toBe('2026');
  });
});
