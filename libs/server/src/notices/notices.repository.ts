import { Injectable } from '@nestjs/common';
import { queries } from '@entregent/graph';
import { GraphStore } from '@entregent/graph-db';
import { NoticeKind, type Reader } from '@entregent/model';
import { z } from 'zod';

const { notices } = queries;

const Params = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
const NoticeRow = z.object({
  id: z.string(),
  at: z.string(),
  kind: NoticeKind,
  params: z.string().transform((json) => Params.parse(JSON.parse(json))),
  link: z.string().nullable(),
  seen: z.boolean(),
  by: z.string().nullable(),
  record: z.string().nullable(),
  type: z.string().nullable(),
  label: z.string().nullable(),
  other: z.string().nullable(),
});
export type NoticeRow = z.output<typeof NoticeRow>;
const PageRow = z.object({ total: z.int(), unread: z.int(), rows: z.array(NoticeRow) });

/** Where a page begins: the moment and the id of the last notice of the page before. */
export interface After {
  readonly afterAt: string | null;
  readonly afterId: string;
}

@Injectable()
export class NoticesRepository {
  readonly #store: GraphStore;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  async page(reader: Reader, now: string, after: After, limit: number): Promise<z.output<typeof PageRow>> {
    const given = { user: reader.user, now, ...after, limit };
    const [row] = await this.#store.read(reader, notices.page, given, PageRow);
    return row ?? { total: 0, unread: 0, rows: [] };
  }

  async unread(reader: Reader, now: string): Promise<number> {
    const row = z.object({ unread: z.int() });
    return (await this.#store.read(reader, notices.unread, { user: reader.user, now }, row))[0]?.unread ?? 0;
  }

  async see(user: string, ids: readonly string[] | null, now: string): Promise<number> {
    const given = { user, ids: ids && [...ids], now };
    return (await this.#store.platform(notices.see, given, z.object({ seen: z.int() })))[0]?.seen ?? 0;
  }
}
