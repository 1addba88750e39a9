import { Injectable } from '@nestjs/common';
import { queries } from '@entregent/graph';
import { GraphStore } from '@entregent/graph-db';
import type { Reader } from '@entregent/model';
import { z } from 'zod';
import { BodyLine, CommitteeLine, WindowLine } from './standards-views.ts';

const { standards } = queries;

/** Place of a window in the list: deadline with its rank on the day, reference, id. */
export const WindowPlace = z.tuple([z.string(), z.string(), z.string()]);
/** Place of a committee in the list: body, length of the reference, reference, id. */
export const CommitteePlace = z.tuple([z.string(), z.int(), z.string(), z.string()]);

const WindowRow = WindowLine.extend({ place: z.string(), key: z.string() });
const CommitteeRow = CommitteeLine.extend({ place: CommitteePlace });
const pageOf = <T extends z.ZodType>(row: T) => z.object({ total: z.int(), rows: z.array(row) });
const WindowPage = pageOf(WindowRow);
const CommitteePage = pageOf(CommitteeRow);

export interface CommitteeFilter {
  readonly parent: string | null;
  readonly roots: boolean;
  readonly words: readonly string[];
  readonly body: string | null;
}

@Injectable()
export class StandardsRepository {
  readonly #store: GraphStore;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  async windows(
    reader: Reader,
    span: { readonly from: string; readonly to: string | null; readonly on: string },
    after: z.output<typeof WindowPlace> | undefined,
    limit: number,
  ): Promise<z.output<typeof WindowPage>> {
    const [afterPlace, afterKey, afterId] = after ?? [null, null, null];
    const given = { ...span, afterPlace, afterKey, afterId, limit };
    return (await this.#store.read(reader, standards.windows, given, WindowPage))[0] ?? { total: 0, rows: [] };
  }

  async committees(
    reader: Reader,
    filter: CommitteeFilter,
    on: string,
    after: z.output<typeof CommitteePlace> | undefined,
    limit: number,
  ): Promise<z.output<typeof CommitteePage>> {
    const [afterBody, afterLong, afterKey, afterId] = after ?? [null, null, null, null];
    const given = { ...filter, on, french: reader.language === 'fr', afterBody, afterLong, afterKey, afterId, limit };
    return (await this.#store.read(reader, standards.committees, given, CommitteePage))[0] ?? { total: 0, rows: [] };
  }

  bodies(reader: Reader): Promise<BodyLine[]> {
    return this.#store.read(reader, standards.bodies, {}, BodyLine);
  }
}
