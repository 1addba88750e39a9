import { Injectable } from '@nestjs/common';
import { queries } from '@entregent/graph';
import { type CypherRunner, GraphStore } from '@entregent/graph-db';
import type { Reader } from '@entregent/model';
import { z } from 'zod';
import {
  IssueActor,
  IssueAssessment,
  IssueLine,
  IssueLists,
  IssueStance,
  IssueText,
  IssueWindow,
  NextWindow,
} from './issue-views.ts';

/** Where a page of the board starts: after the row with this due day, weight, sort key and id. */
export const BoardKey = z.tuple([z.string(), z.number(), z.string(), z.string()]);
export type BoardKey = z.output<typeof BoardKey>;
const fromTheStart: BoardKey = ['', 9, '', ''];

const BoardRow = z.object({
  ...IssueLine.omit({ daysLeft: true, window: true, stances: true }).shape,
  key: BoardKey,
  window: NextWindow.omit({ daysLeft: true }).nullable(),
  stances: z.array(
    z.object({
      id: z.string(),
      actor: z.string(),
      assessor: z.string().nullable(),
      position: z.int(),
      on: z.string(),
      sources: z.array(z.string()),
    }),
  ),
});
export type BoardRow = z.output<typeof BoardRow>;
const Board = z.object({ total: z.int(), issues: z.array(BoardRow) });

const CardRow = z.object({
  issue: z.object(IssueText),
  ...IssueLists,
  workItems: z.array(IssueWindow.omit({ daysLeft: true })),
  stances: z.array(z.object({ ...IssueStance.shape, actor: IssueActor })),
  assessments: z.array(z.object({ ...IssueAssessment.shape, actor: IssueActor })),
});
export type CardRow = z.output<typeof CardRow>;

@Injectable()
export class IssuesRepository {
  readonly #store: GraphStore;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  async board(
    reader: Reader,
    { statuses, on, limit }: { statuses: readonly string[]; on: string; limit: number },
    after: BoardKey = fromTheStart,
  ): Promise<z.output<typeof Board>> {
    const [afterDue, afterWeight, afterKey, afterId] = after;
    const rows = await this.#store.read(
      reader,
      queries.issues.board,
      { statuses, on, limit, afterDue, afterWeight, afterKey, afterId },
      Board,
    );
    return rows[0]!;
  }

  async card(reader: Reader, id: string, on: string, runner: CypherRunner = this.#store): Promise<CardRow | undefined> {
    return (await runner.read(reader, queries.issues.card, { id, on }, CardRow))[0];
  }
}
