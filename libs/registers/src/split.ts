import { unreadable } from './refuse.ts';

/** One row of a file as text. `open`: the file ends before the row is known to be complete. */
export interface Piece {
  readonly row: number;
  readonly text: string;
  readonly open: boolean;
}

/** No row of a public register comes near it; it bounds the memory that a broken file can take. */
const longestRow = 16_000_000;

const tooLong = (row: number) =>
  unreadable(
    `la ligne ou l’élément ${row} dépasse 16 millions de caractères ; ce n’est sans doute pas un fichier de registre`,
    `row ${row} exceeds 16 million characters; this is probably not a register file`,
  );

export const truncated = (row: number) =>
  unreadable(
    `il s’interrompt au milieu de la ligne ou de l’élément ${row} ; téléchargez-le à nouveau`,
    `it breaks off in the middle of row ${row}; download it again`,
  );

/** Lines that are not blank, numbered as in an editor, from 1. */
export async function* lines(text: AsyncIterable<string>): AsyncGenerator<Piece> {
  let row = 1;
  let rest = '';
  for await (const chunk of text) {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      const line = rest + chunk.slice(from, end);
      if (line.trim()) yield { row, text: line, open: false };
      rest = '';
      row += 1;
      from = end + 1;
    }
    rest += chunk.slice(from);
    if (rest.length > longestRow) throw tooLong(row);
  }
  if (rest.trim()) yield { row, text: rest, open: true };
}

const opening = /^\s*(?:\{\s*"\w+"\s*:\s*)?\[$/;

/** True for a file that `elements` reads: an array, or an object whose first value is one. */
export const opensArray = (head: string): boolean => /^\s*(?:\{\s*"\w+"\s*:\s*)?\[/.test(head);

/**
 * Elements of a JSON array, numbered from 1, without parsing the whole: brackets are counted outside of strings. The
 * array may be the first value of an object. Throws UNREADABLE_FILE when the array is not closed.
 */
export async function* elements(text: AsyncIterable<string>): AsyncGenerator<Piece> {
  let state: 'before' | 'within' | 'after' = 'before';
  let before = '';
  let row = 1;
  let rest = '';
  let depth = 0;
  let quoted = false;
  let escaped = false;
  for await (const chunk of text) {
    let from = 0;
    for (let at = 0; at < chunk.length && state !== 'after'; at += 1) {
      const letter = chunk[at];
      if (state === 'before') {
        before += letter;
        if (letter === '[') {
          if (!opening.test(before)) break;
          state = 'within';
          from = at + 1;
        }
      } else if (quoted) {
        if (escaped) escaped = false;
        else if (letter === '\\') escaped = true;
        else if (letter === '"') quoted = false;
      } else if (letter === '"') quoted = true;
      else if (letter === '{' || letter === '[') depth += 1;
      else if (depth > 0) {
        if (letter === '}' || letter === ']') depth -= 1;
      } else if (letter === ',' || letter === ']') {
        const element = rest + chunk.slice(from, at);
        if (element.trim() || letter === ',') yield { row, text: element, open: false };
        rest = '';
        row += 1;
        from = at + 1;
        if (letter === ']') state = 'after';
      }
    }
    if (state === 'within') rest += chunk.slice(from);
    if (rest.length > longestRow) throw tooLong(row);
    if (state === 'before' && before.length > 1000) break;
  }
  if (state === 'before') {
    throw unreadable(
      'il n’est pas une liste JSON ; choisissez le fichier JSON du registre',
      'it is not a JSON list; choose the JSON file of the register',
    );
  }
  if (state === 'within') throw truncated(row);
}
