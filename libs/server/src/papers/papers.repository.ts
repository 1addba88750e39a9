import { Injectable } from '@nestjs/common';
import { queries } from '@entregent/graph';
import { type CypherRunner, GraphStore, type Run } from '@entregent/graph-db';
import type { Reader } from '@entregent/model';
import { z } from 'zod';
import { Ground, GroundSource } from './ground.ts';
import { PaperLine, StoredPaper } from './paper-views.ts';

const Page = z.object({ total: z.int(), papers: z.array(PaperLine) });
const One = z.object({
  paper: StoredPaper,
  issue: z.string(),
  circle: z.string().nullable(),
  sources: z.array(GroundSource),
});
export type OnePaper = z.output<typeof One> & { readonly ground: Ground };

/** Where a page starts: after the paper of this day and id. */
export const PaperKey = z.tuple([z.string(), z.string()]);
export type PaperKey = z.output<typeof PaperKey>;
const fromTheStart: PaperKey = ['9999', ''];

const groundOf = async (run: Run, issue: string, on: string): Promise<Ground | undefined> =>
  (await run(queries.papers.ground, { issue, on }, Ground))[0];

@Injectable()
export class PapersRepository {
  readonly #store: GraphStore;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  async page(
    reader: Reader,
    filter: { statuses: readonly string[]; issue: string | null; limit: number },
    [afterOn, afterId]: PaperKey = fromTheStart,
  ): Promise<z.output<typeof Page>> {
    return (await this.#store.read(reader, queries.papers.page, { ...filter, afterOn, afterId }, Page))[0]!;
  }

  /** A paper and what it can rest on, in one state of the base. Two statements: drafting a paper shares the second. */
  one(reader: Reader, id: string, on: string, runner: CypherRunner = this.#store): Promise<OnePaper | undefined> {
    return runner.readTogether(reader, async (run) => {
      const [row] = await run(queries.papers.one, { id }, One);
      const ground = row && (await groundOf(run, row.issue, on));
      return ground && { ...row, ground };
    });
  }

  ground(reader: Reader, issue: string, on: string): Promise<Ground | undefined> {
    return this.#store.readTogether(reader, (run) => groundOf(run, issue, on));
  }
}
