import { randomUUID } from 'node:crypto';
import { queries } from '@entregent/graph';
import type { NoticeKind } from '@entregent/model';
import { Nothing } from '../commits/rows.ts';
import type { PlatformRun } from '../store.ts';

/** Something that an account must know of. Its text is made on reading, in the language of who reads. */
export interface NewNotice {
  /** The account that is told. */
  readonly user: string;
  readonly kind: NoticeKind;
  /** The account whose act it tells. */
  readonly by: string | null;
  /** Facts for the text; never the content or the name of a record, which is read anew for each reader. */
  readonly params?: Readonly<Record<string, string | number | null>>;
  /** Path of the page where one acts on it. */
  readonly link?: string;
  /** The record that it is about: who does not see it, or no longer, has no such notice. */
  readonly record?: string | null;
  /** The tie at that record that it is about, under the same rule. */
  readonly tie?: string | null;
  /** What it belongs to, such as a request. */
  readonly about?: string;
  /** Moment from which it shows; now when left out. */
  readonly at?: Date;
}

/** Tells people inside the transaction of the act. Always one statement, whether there is somebody to tell or not. */
export async function notify(run: PlatformRun, notices: readonly NewNotice[]): Promise<void> {
  const rows = notices.map(({ user, kind, by, params = {}, link, record, tie, about, at = new Date() }) => ({
    id: randomUUID(),
    user,
    at: at.toISOString(),
    kind,
    by,
    params: JSON.stringify(params),
    link: link ?? null,
    record: record ?? null,
    tie: tie ?? null,
    about: about ?? null,
    seen: false,
  }));
  await run(queries.notices.keep, { rows }, Nothing);
}
