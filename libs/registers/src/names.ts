const particles = new Set(['d', 'de', 'del', 'della', 'der', 'des', 'di', 'du', 'van', 'von', 'zu']);

/**
 * A family or given name in usual case when the register writes it in capitals: `DE LA TOUR-D'AUVERGNE` gives
 * `de La Tour-d'Auvergne`. A name that has small letters is left as it is.
 */
export function properCase(name: string): string {
  const text = name.trim().replace(/\s+/g, ' ');
  if (text !== text.toLocaleUpperCase('fr')) return text;
  return text.toLocaleLowerCase('fr').replace(/\p{L}+/gu, (word, at: number, whole: string) => {
    const last = at + word.length === whole.length;
    return particles.has(word) && !last ? word : word.charAt(0).toLocaleUpperCase('fr') + word.slice(1);
  });
}

/** Luhn's check over a nine-digit SIREN (Insee's rule for SIREN numbers). */
export function isSiren(value: string): boolean {
  if (!/^\d{9}$/.test(value)) return false;
  const sum = Array.from(value).reduce((total, digit, index) => {
    const weighted = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
}
