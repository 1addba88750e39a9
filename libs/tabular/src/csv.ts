import { DomainError } from '@entregent/model';
import { parse as parseCsv } from 'csv-parse';
import { stringify } from 'csv-stringify/sync';
import { Readable } from 'node:stream';
import { escapeFormula, unescapeFormula } from './formula.ts';

export type CsvValue = string | number | boolean | null | undefined | readonly string[];

export interface CsvColumn {
  /** Key of the value in each row. */
  readonly key: string;
  /** Heading of the column. */
  readonly label: string;
}

export interface CsvOptions {
  /** French: `;` between fields, comma for decimals, as Excel expects it in France. English: `,` and a point. */
  readonly language: 'fr' | 'en';
}

const words = { fr: { true: 'oui', false: 'non' }, en: { true: 'yes', false: 'no' } } as const;

function cell(value: CsvValue, language: 'fr' | 'en'): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return language === 'fr' ? String(value).replace('.', ',') : String(value);
  if (typeof value === 'boolean') return words[language][value ? 'true' : 'false'];
  return escapeFormula(typeof value === 'string' ? value : value.join(' | '));
}

const batch = 500;

/**
 * A CSV file that a spreadsheet opens by double click: byte order mark, CRLF, quoted where needed. Dates and texts go as
 * they are, lists joined by ` | `; what looks like a formula is made harmless. Streams by batches of rows.
 */
export async function* writeCsv(
  columns: readonly CsvColumn[],
  rows: AsyncIterable<Readonly<Record<string, CsvValue>>> | Iterable<Readonly<Record<string, CsvValue>>>,
  { language }: CsvOptions,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const text = (lines: readonly string[][]) =>
    encoder.encode(
      stringify([...lines], {
        delimiter: language === 'fr' ? ';' : ',',
        record_delimiter: '\r\n',
        // A reader that guesses the delimiter counts what stands outside of quotes.
        quoted_match: /[\r\n;,\t|]/,
        // An empty line would vanish: with one column, nothing must still be something.
        quoted_empty: columns.length === 1,
      }),
    );
  yield new Uint8Array([0xef, 0xbb, 0xbf]);
  let lines = [columns.map(({ label }) => escapeFormula(label))];
  for await (const row of rows) {
    lines.push(columns.map(({ key }) => cell(row[key], language)));
    if (lines.length >= batch) {
      yield text(lines);
      lines = [];
    }
  }
  if (lines.length > 0) yield text(lines);
}

const unreadable = (fr: string, en: string, cause?: unknown) =>
  new DomainError('UNREADABLE_FILE', { reason: [fr, en] }, cause);

async function collected(bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.byteLength;
    if (length > maxBytes) {
      throw new DomainError('LIMIT_EXCEEDED', {
        limit: [
          `un fichier CSV compte au plus ${Math.floor(maxBytes / 1000)} Ko`,
          `a CSV file has at most ${Math.floor(maxBytes / 1000)} kB`,
        ],
      });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** UTF-8 or UTF-16 by the byte order mark; else UTF-8 where it is valid, Windows-1252 (Excel in France) where not. */
function decoded(bytes: Buffer): string {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
  if (mark === 0x504b || mark === 0xd0cf) {
    throw unreadable(
      'c’est un classeur, non un fichier CSV ; enregistrez-le au format CSV UTF-8',
      'it is a workbook, not a CSV file; save it as CSV UTF-8',
    );
  }
  if (mark === 0xfffe) return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 0xfeff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const delimiters = [';', ',', '\t', '|'] as const;

/** The delimiter that stands most often in the first line, outside of quotes; `;` when none does. */
export function sniffDelimiter(text: string): string {
  const counts = new Map<string, number>();
  let quoted = false;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === '\n' || letter === '\r')) break;
    else if (!quoted) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  const best = [...delimiters].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0];
  return best ?? ';';
}

function heading(cells: readonly string[]): string[] {
  const names = cells.map((name) => unescapeFormula(name.trim()));
  while (names.at(-1) === '') names.pop();
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (names.length === 0 || names.includes('') || twice !== undefined) {
    throw unreadable(
      twice ? `la colonne « ${twice} » y est deux fois` : 'la première ligne doit nommer chaque colonne',
      twice ? `it has the column "${twice}" twice` : 'its first line must name each column',
    );
  }
  return names;
}

/**
 * Rows of a CSV file by the names of its first line; encoding and delimiter are recognised, wholly empty rows left out,
 * values as they stand. The file is held in memory: at most `maxBytes` (20 MB). Throws UNREADABLE_FILE, LIMIT_EXCEEDED.
 */
export async function* readCsv(
  bytes: AsyncIterable<Uint8Array>,
  { maxBytes = 20_000_000 }: { readonly maxBytes?: number } = {},
): AsyncGenerator<Record<string, string>> {
  const whole = decoded(await collected(bytes, maxBytes));
  // Excel's own hint on the delimiter, before the heading.
  const [hint, told] = /^sep=(.)\r?\n/.exec(whole) ?? [];
  const text = whole.slice(hint?.length ?? 0);
  if (!text.trim()) throw unreadable('il est vide', 'it is empty');
  const parser = parseCsv({
    delimiter: told ?? sniffDelimiter(text),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
  });
  let names: string[] | undefined;
  let row = 1;
  try {
    // pipe() would leave an error of the parser unheard by the reader of the source: the parser is the only stream.
    for await (const cells of Readable.from([text]).compose(parser) as AsyncIterable<string[]>) {
      if (!names) {
        names = heading(cells);
        continue;
      }
      row += 1;
      if (cells.slice(names.length).some((value) => value !== '')) {
        throw unreadable(
          `la ligne ${row} a plus de valeurs que la première ligne n’a de colonnes`,
          `row ${row} has more values than the first line has columns`,
        );
      }
      yield Object.fromEntries(names.map((name, index) => [name, unescapeFormula(cells[index] ?? '')]));
    }
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    throw unreadable(
      `un guillemet n’est pas fermé ou est mal placé après la ligne ${row}`,
      `a quotation mark is not closed or is misplaced after row ${row}`,
      cause,
    );
  }
}
