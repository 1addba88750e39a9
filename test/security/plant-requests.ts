import { queries } from '@entregent/graph';
import { type GraphStore, type NewNotice, notify, type Operation } from '@entregent/graph-db';
import { NoticeKind, parseAccessKey, type Reader } from '@entregent/model';
import { z } from 'zod';
import { circles, type Dice } from './random-graph.ts';

const Nothing = z.object({}).loose();
const at = '2026-05-30T08:00:00.000Z';

interface Target {
  readonly record: string;
  readonly tie: string | null;
  readonly type: string;
  readonly marking: string;
}

/** What a request or a notice can be about: a record of the graph, or a tie by its tail. */
const targetsOf = (operations: readonly Operation[]): Target[] =>
  operations.flatMap((op) => {
    if (op.op !== 'create') return [];
    const [record, tie] = 'tail' in op ? [op.tail, op.id] : [op.id, null];
    return [{ record, tie, type: op.type, marking: op.set['access'] as string }];
  });

/** Two accounts, and circles that one of them answers for and both are in. */
async function plantPlatform(store: GraphStore, dice: Dice, reader: Reader): Promise<void> {
  const owned = circles.map((code) => ({ code, owner: dice.pick([reader.user, 'somebody']), level: dice.below(5) }));
  await store.schema(
    `UNWIND $users AS id MERGE (u:User {id: id}) SET u.name = id, u.role = $role, u.active = true
     WITH collect(u) AS users UNWIND $owned AS row
     MERGE (c:Circle {code: row.code}) SET c.name = row.code, c.kind = 'dossier', c.defaultLevel = 1, c.owner = row.owner
     WITH users, row, c UNWIND users AS u CREATE (u)-[:MEMBER {level: row.level, since: $at}]->(c)`,
    { users: [reader.user, 'somebody'], role: reader.role, owned, at },
  );
}

/**
 * Plants requests and notices about records and ties at random: for the reader to decide, of his own, and of others. Those
 * about what is hidden from him must be in none of his answers.
 */
export async function plantRequests(
  store: GraphStore,
  dice: Dice,
  operations: readonly Operation[],
  reader: Reader,
): Promise<void> {
  await plantPlatform(store, dice, reader);
  const targets = targetsOf(operations);
  const records = targets.filter(({ tie }) => tie === null);
  const lowered = targets.filter(() => dice.below(4) === 0);
  const notices = dice.some(targets, 20).map(({ record, tie }): NewNotice => ({
    user: reader.user,
    kind: dice.pick(NoticeKind.options),
    by: null,
    params: { from: 'cluster:2', to: 'cluster:1', lastDay: '2026-06-30', until: '2026-06-01T10:00:00.000Z' },
    record,
    tie,
    at: new Date(`2026-05-${10 + dice.below(15)}T08:00:00Z`),
  }));
  await store.platformTogether(async (run) => {
    for (const { record, tie, type, marking } of lowered) {
      const user = dice.pick([reader.user, 'somebody']);
      const to = `${parseAccessKey(marking).circle}:0`;
      const request = { id: dice.id(), user, at, reason: 'why', record, tie, type, version: 1, from: marking, to };
      await run(queries.requests.keepLowering, request, Nothing);
    }
    await notify(run, notices);
  });
  for (const { record } of dice.some(records, 12)) {
    const asker: Reader = { ...reader, user: dice.pick([reader.user, 'somebody']) };
    const request = { id: dice.id(), user: asker.user, at, reason: 'why', record };
    await store.write(asker, (run) => run(queries.requests.keepAccess, request, Nothing));
  }
}
