import { countryCode } from './countries.ts';
import { isSiren, properCase } from './names.ts';

describe('a name in capitals', () => {
  it.each([
    ['DE LA HAUTE-MAILLE', 'de La Haute-Maille'],
    ["D'OURDISSOIR", "d'Ourdissoir"],
    ["L'ÉTAMINE", "L'Étamine"],
    ['VAN DER LISSE', 'van der Lisse'],
    ['DU', 'Du'],
    ['JEAN-ÉTIENNE', 'Jean-Étienne'],
    ['  TROP   LARGE ', 'Trop Large'],
  ])('%s becomes %s', (name, proper) => {
    expect(properCase(name)).toBe(proper);
  });

  it('is left as it is when it has small letters', () => {
    expect(properCase('McTissage de Nîmes')).toBe('McTissage de Nîmes');
  });
});

describe('a SIREN', () => {
  it('passes Luhn’s check, and no other number with one digit changed does', () => {
    const siren = '999990104';
    expect(isSiren(siren)).toBe(true);
    const changed = Array.from(siren).flatMap((digit, at) =>
      Array.from('0123456789')
        .filter((d) => d !== digit)
        .map((d) => siren.slice(0, at) + d + siren.slice(at + 1)),
    );
    expect(changed.filter(isSiren)).toEqual([]);
  });

  it.each(['99999000', '9999900090', 'W99999000', ''])('is nine digits, unlike "%s"', (value) => {
    expect(isSiren(value)).toBe(false);
  });
});

describe('the French name of a country', () => {
  it.each([
    ['FRANCE', 'FR'],
    ['PAYS BAS', 'NL'],
    ['Etats-Unis', 'US'],
    ['ROYAUME-UNI', 'GB'],
    ['Serbie', 'RS'],
  ])('%s has the code %s', (name, code) => {
    expect(countryCode(name)).toBe(code);
  });

  it.each(['', null, 'Union européenne', 'Atlantide'])('is left without a code when it is no country: %s', (name) => {
    expect(countryCode(name)).toBeNull();
  });
});
