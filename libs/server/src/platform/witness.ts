import { Injectable } from '@nestjs/common';
import { type CypherRunner, GraphStore, witnessed } from '@entregent/graph-db';
import { type AuditNote, parseAccessKey, type Reader } from '@entregent/model';

/** From this level on each opening of a record is told to the audit log: TLP:AMBER+STRICT and TLP:RED. */
const RESTRICTED = 3;

const isRestricted = (access: string): boolean => parseAccessKey(access).level >= RESTRICTED;

/** One record that is opened: which, what of it, and how its marking is found in the answer. */
export interface Opening<T> {
  readonly subject: string;
  /** `card`, `form`, `history`, `docx` … */
  readonly how: string;
  readonly accessOf: (answer: T) => string;
}

const noteOf = (reader: Reader, subject: string, how: string, access: string): AuditNote => ({
  act: 'restricted_read',
  by: reader.user,
  subject,
  detail: { access, how },
});

const notesOf = <T>(reader: Reader, { subject, how, accessOf }: Opening<T>, answer: T): AuditNote[] =>
  isRestricted(accessOf(answer)) ? [noteOf(reader, subject, how, accessOf(answer))] : [];

/** A line of an export, as far as it must be known here. */
interface Line {
  readonly id?: unknown;
  readonly properties?: Readonly<Record<string, unknown>>;
}

function restrictedLines(reader: Reader, rows: readonly unknown[]): AuditNote[] {
  return (rows as readonly Line[]).flatMap(({ id, properties }) => {
    const access = properties?.['access'];
    return typeof access === 'string' && isRestricted(access)
      ? [noteOf(reader, String(id ?? properties?.['id']), 'export', access)]
      : [];
  });
}

/**
 * The services' way to open a record whose reading must be provable. An ordinary record costs nothing more. One that turns
 * out to be restricted is read again in the transaction that tells the log, and that answer is the one given: who gets it
 * is in the log, or nobody gets it.
 */
@Injectable()
export class Witness {
  readonly #store: GraphStore;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  /** @param read the read of the repository, over the runner that it is given; undefined when there is nothing to see */
  async opened<T>(
    reader: Reader,
    opening: Opening<T>,
    read: (runner: CypherRunner) => Promise<T | undefined>,
  ): Promise<T | undefined> {
    const answer = await read(this.#store);
    if (answer === undefined || !isRestricted(opening.accessOf(answer))) return answer;
    return witnessed(this.#store, reader, async (runner) => {
      const again = await read(runner);
      return { answer: again, notes: again === undefined ? [] : notesOf(reader, opening, again) };
    });
  }

  /** A record that leaves as a file, of whatever marking; what `read` throws leaves no trace. */
  exported<T>(reader: Reader, opening: Opening<T>, read: (runner: CypherRunner) => Promise<T>): Promise<T> {
    return witnessed(this.#store, reader, async (runner) => {
      const answer = await read(runner);
      const { subject, how, accessOf } = opening;
      const left: AuditNote = {
        act: 'exported',
        by: reader.user,
        subject,
        detail: { access: accessOf(answer), format: how },
      };
      return { answer, notes: [left, ...notesOf(reader, opening, answer)] };
    });
  }

  /** Tells that an export begins, and gives the reads that tell of each restricted record in it, page by page. */
  async exporting(reader: Reader, format: string): Promise<CypherRunner> {
    const note: AuditNote = { act: 'exported', by: reader.user, subject: null, detail: { format } };
    await witnessed(this.#store, reader, async () => ({ answer: undefined, notes: [note] }));
    return {
      read: async (who, query, parameters, row) => {
        const rows = await this.#store.read(who, query, parameters, row);
        if (restrictedLines(who, rows).length === 0) return rows;
        return witnessed(this.#store, who, async (runner) => {
          const answer = await runner.read(who, query, parameters, row);
          return { answer, notes: restrictedLines(who, answer) };
        });
      },
      readTogether: (who, work, least) => this.#store.readTogether(who, work, least),
      platform: (query, parameters, row) => this.#store.platform(query, parameters, row),
    };
  }
}
