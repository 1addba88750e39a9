import { fold, isPartialDate } from '@entregent/model';

const months = [
  ['janvier', 'janv'],
  ['fevrier', 'fevr'],
  ['mars'],
  ['avril', 'avr'],
  ['mai'],
  ['juin'],
  ['juillet', 'juil'],
  ['aout'],
  ['septembre', 'sept'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['decembre', 'dec'],
];

const two = (number: string | number) => String(number).padStart(2, '0');
const real = (date: string): string | undefined => (isPartialDate(date) ? date : undefined);

/**
 * A date as people write it in French (`12/05/2026`, `1er mai 2026`, `05/2026`) or as we write it (`2026-05-12`), at its
 * own precision: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Day before month, always. Undefined for what is no date, and for a
 * year of two digits, which would have to be guessed.
 */
export function parseFrenchDate(text: string): string | undefined {
  const value = text.trim();
  if (/^\d{4}(?:-\d\d){0,2}$/.test(value)) return real(value);
  const [, day, month, year] = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(value) ?? [];
  if (year !== undefined && month !== undefined) {
    return real(day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`);
  }
  const [, said, name, of] = /^(?:(\d{1,2})(?:er)? )?([a-z]+) (\d{4})$/.exec(fold(value)) ?? [];
  const number = months.findIndex((names) => names.includes(name ?? '')) + 1;
  if (of === undefined || number === 0) return undefined;
  return real(said === undefined ? `${of}-${two(number)}` : `${of}-${two(number)}-${two(said)}`);
}

/**
 * A number as people write it in French: comma for decimals, spaces (of any kind) or dots between thousands; a single
 * dot without comma is a decimal point. Undefined for what is no number, `1,234.5` among it.
 */
export function parseFrenchDecimal(text: string): number | undefined {
  const value = text.trim().replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '');
  if (/^[+-]?\d+(?:\.\d+)?$/.test(value)) return Number(value);
  if (/^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+$/.test(value) || /^[+-]?\d{1,3}(?:\.\d{3}){2,}$/.test(value)) {
    return Number(value.replaceAll('.', '').replace(',', '.'));
  }
  return undefined;
}
