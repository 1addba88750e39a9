import { Injectable } from '@nestjs/common';
import { queries } from '@entregent/graph';
import { appendAudit, GraphStore } from '@entregent/graph-db';
import { type AuditNote, CircleKind, keysUpTo, parseAccessKey, type Reader, UserRole } from '@entregent/model';
import { z } from 'zod';
import { type Entry, type Exit, letIn, letOut } from '../platform/memberships.ts';
import type { Window } from './periods.ts';
import { Person, Watchers } from './circle-views.ts';

const { circles } = queries;
const Code = z.object({ code: z.string() });

const LineRow = z.object({
  code: z.string(),
  name: z.string(),
  kind: CircleKind.nullable(),
  purpose: z.string().nullable(),
  defaultLevel: z.int(),
  owner: z.string().nullable(),
  ownerName: z.string().nullable(),
  opened: z.string().nullable(),
  closed: z.string().nullable(),
  level: z.int().nullable(),
  members: z.int(),
});
export type LineRow = z.output<typeof LineRow>;

const PeriodRow = z.object({
  circle: z.string(),
  user: z.string(),
  name: z.string(),
  role: UserRole,
  active: z.boolean(),
  level: z.int(),
  since: z.string(),
  until: z.string().nullable(),
  by: z.string().nullable(),
  reason: z.string().nullable(),
  endedBy: z.string().nullable(),
  endReason: z.string().nullable(),
});
export type PeriodRow = z.output<typeof PeriodRow>;
const MarkedRow = z.object({ kind: z.string(), marking: z.string(), count: z.int() });
const WatchersRow = Watchers.extend({ kind: CircleKind.nullable() });

/** Everything that is stored of a circle but when it was opened. */
export interface StoredCircle {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly purpose: string | null;
  readonly defaultLevel: number;
  readonly owner: string | null;
}

const now = (): string => new Date().toISOString();

/** Circles and who is in them: the platform's own, which no access key opens; who may know of which is the service's rule. */
@Injectable()
export class CirclesRepository {
  readonly #store: GraphStore;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  /** @param all whether circles are among them to which the account does not belong and for which it does not answer */
  list(user: string, all: boolean, window: Window): Promise<LineRow[]> {
    return this.#store.platform(circles.list, { user, all, ...window, now: now() }, LineRow);
  }

  memberships(codes: readonly string[]): Promise<PeriodRow[]> {
    return this.#store.platform(circles.memberships, { codes }, PeriodRow);
  }

  /** Counts of the records that bear a circle's marking and that the reader sees, by kind and level. */
  async marked(reader: Reader, circle: string) {
    const rows = await this.#store.read(reader, circles.records, { keys: keysUpTo(circle, 4) }, MarkedRow);
    return rows.map(({ kind, marking, count }) => ({ kind, level: parseAccessKey(marking).level, count }));
  }

  async whoCanSee(access: string): Promise<z.output<typeof WatchersRow> | undefined> {
    const given = { ...parseAccessKey(access), now: now() };
    return (await this.#store.platform(circles.whoCanSee, given, WatchersRow))[0];
  }

  colleagues = (): Promise<Person[]> => this.#store.platform(circles.colleagues, {}, Person);

  create(circle: StoredCircle, note: AuditNote): Promise<void> {
    return this.#store.platformTogether(async (run) => {
      await run(circles.create, { ...circle, now: now() }, Code);
      await appendAudit(run, [note]);
    });
  }

  change(circle: StoredCircle & { readonly closed: string | null }, note: AuditNote): Promise<void> {
    return this.#store.platformTogether(async (run) => {
      await run(circles.change, { ...circle }, Code);
      await appendAudit(run, [note]);
    });
  }

  /** @returns false when somebody is or was in it */
  delete(code: string, note: AuditNote): Promise<boolean> {
    return this.#store.platformTogether(async (run) => {
      const [deleted] = await run(circles.delete, { code, now: now() }, Code);
      if (deleted) await appendAudit(run, [note]);
      return deleted !== undefined;
    });
  }

  letIn = (entry: Entry): Promise<boolean> => this.#store.platformTogether((run) => letIn(run, entry));

  letOut = (exit: Exit): Promise<boolean> => this.#store.platformTogether((run) => letOut(run, exit));

  /** Tells the audit log of an act that changes nothing. */
  tell = (note: AuditNote): Promise<void> => this.#store.platformTogether((run) => appendAudit(run, [note]));
}
