import type { z } from 'zod';
import { textOf } from './bytes.ts';
import { recognised } from './recognise.ts';
import { refusal, unreadable, whyNot } from './refuse.ts';
import { elements, lines, opensArray, truncated } from './split.ts';
import type { ReadOptions, Refusal, RegisterId } from './types.ts';

export interface Row<T> {
  readonly row: number;
  readonly value: T;
}

/** A file with more refused rows than this is not the file that it is taken for. */
const mostRefused = 0.05;

/** Counts the rows of a file and, at its end, refuses the file when more than one row in twenty was refused. */
export function tally() {
  let rows = 0;
  let refused = 0;
  return {
    good: () => {
      rows += 1;
    },
    bad: (told: Refusal): Refusal => {
      rows += 1;
      refused += 1;
      return told;
    },
    end: () => {
      if (refused > rows * mostRefused) {
        throw unreadable(
          `${refused} lignes sur ${rows} n’ont pas la forme attendue ; vérifiez que c’est le bon fichier`,
          `${refused} rows of ${rows} do not have the expected form; check that it is the right file`,
        );
      }
    },
  };
}

const parsed = (text: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
};

/**
 * Rows of a JSON file (one object a line, or one array), each parsed by the schema; a row that does not fit is refused
 * and the rest goes on. Holds one row at a time. Throws UNREADABLE_FILE or LIMIT_EXCEEDED for the whole file.
 */
export async function* jsonRows<S extends z.ZodType>(
  id: RegisterId,
  bytes: AsyncIterable<Uint8Array>,
  schema: S,
  options: ReadOptions,
): AsyncGenerator<Row<z.output<S>> | Refusal> {
  const { head, text } = await recognised(id, textOf(bytes, options.maxBytes));
  const count = tally();
  for await (const piece of opensArray(head) ? elements(text) : lines(text)) {
    const json = parsed(piece.text);
    if (!json) {
      if (piece.open) throw truncated(piece.row);
      yield count.bad(refusal(piece.row, 'n’est pas du JSON', 'is not JSON'));
      continue;
    }
    const checked = schema.safeParse(json.value);
    if (checked.success) {
      count.good();
      yield { row: piece.row, value: checked.data };
    } else yield count.bad(refusal(piece.row, ...whyNot(schema, json.value)));
  }
  count.end();
}
