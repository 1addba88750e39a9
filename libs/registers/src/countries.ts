import { fold } from '@entregent/model';

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
// Codes that the locale data name although ISO 3166-1 does not assign them.
const unassigned = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB', 'XK', 'AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA']);

let codes: ReadonlyMap<string, string> | undefined;

const byName = (): ReadonlyMap<string, string> => {
  const names = new Intl.DisplayNames('fr', { type: 'region', fallback: 'none' });
  // A withdrawn code bears the name of its successor (FX, France): the locale's own canonical code tells them apart.
  const all = letters.flatMap((first) => letters.map((second) => first + second));
  return new Map(
    all
      .filter((code) => !unassigned.has(code) && new Intl.Locale('und', { region: code }).maximize().region === code)
      .flatMap((code) => {
        const name = names.of(code);
        return name ? [[fold(name), code] as const] : [];
      }),
  );
};

/** ISO 3166-1 alpha-2 code of a country by its French name (names of the Unicode CLDR); null when not known. */
export function countryCode(frenchName: string | null | undefined): string | null {
  codes ??= byName();
  return codes.get(fold(frenchName ?? '')) ?? null;
}
