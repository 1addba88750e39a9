import { Injectable } from '@nestjs/common';
import { queries } from '@entregent/graph';
import { appendAudit, GraphStore, type Run } from '@entregent/graph-db';
import { type AuditNote, keysUpTo, type Reader, UndertakingState } from '@entregent/model';
import type { GateFacts } from '@entregent/rules';
import { z } from 'zod';

const { commits, undertakings } = queries;
const Nothing = z.object({}).loose();
const HIGHEST = 4;

const Facts = z.object({
  known: z.boolean(),
  undertakings: z.array(
    z.object({
      id: z.string(),
      state: UndertakingState,
      from: z.string().nullable(),
      to: z.string().nullable(),
      ceiling: z.int(),
      scope: z.array(z.string()),
      conflictScope: z.array(z.string()),
      vettedBy: z.string().nullable(),
      reviewedBy: z.string().nullable(),
      hasFile: z.boolean(),
    }),
  ),
  member: z.boolean(),
  approved: z.boolean(),
});
export type SeenFacts = Omit<GateFacts, 'hiddenConflict'>;

export interface Delivery {
  readonly person: string;
  readonly circle: string;
  readonly level: number;
}

/** The transaction of a delivery: as its reader, and over other keys than his. */
export interface DeliveryTransaction {
  readonly run: Run;
  readonly over: (access: readonly string[]) => Run;
}

@Injectable()
export class GateRepository {
  readonly #store: GraphStore;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  /** What the reader knows of, without any lock. */
  seen(reader: Reader, delivery: Delivery): Promise<SeenFacts> {
    return this.#store.readTogether(reader, (run) => factsBy(run, reader, delivery));
  }

  transact<T>(reader: Reader, work: (tx: DeliveryTransaction) => Promise<T>): Promise<T> {
    return this.#store.write(reader, (run, over) => work({ run, over }));
  }

  async approve(
    { id, by, at, until, purpose, person, circle, level }: Delivery & {
      readonly id: string; readonly by: string; readonly at: string; readonly until: string; readonly purpose: string;
    }, // prettier-ignore
    note: AuditNote,
  ): Promise<void> {
    await this.#store.platformTogether(async (run) => {
      await run(undertakings.approveDelivery, { id, by, at, until, purpose, person, circle, level }, Nothing);
      await appendAudit(run, [note]);
    });
  }
}

async function factsBy(run: Run, { user, person: me }: Reader, delivery: Delivery): Promise<SeenFacts> {
  const now = new Date().toISOString();
  const { person, circle, level } = delivery;
  const [row] = await run(undertakings.gateFacts, { person, circle, level, now, user, me }, Facts);
  return row!;
}

/**
 * The facts under locks that whoever would suspend, revoke or remove must wait for: on the recipient, on all his
 * undertakings and on his membership of the circle, whoever sees them.
 * @returns what the reader sees, and what is there
 */
export async function lockedFacts(
  { run, over }: DeliveryTransaction,
  reader: Reader,
  delivery: Delivery,
): Promise<{ readonly seen: SeenFacts; readonly there: SeenFacts }> {
  const { person, circle } = delivery;
  const circles = await run(commits.circles, {}, z.object({ code: z.string() }));
  const everywhere = over(circles.flatMap(({ code }) => keysUpTo(code, HIGHEST)));
  await everywhere(undertakings.lockRecipient, { person }, Nothing);
  await run(undertakings.lockMembership, { person, circle }, Nothing);
  // A second statement: the first may have read before it held its locks.
  const seen = await factsBy(run, reader, delivery);
  return { seen, there: await factsBy(everywhere, reader, delivery) };
}

/** An approval serves one delivery. */
export async function useApproval({ run }: DeliveryTransaction, { person, circle, level }: Delivery): Promise<void> {
  await run(undertakings.useApproval, { person, circle, level, now: new Date().toISOString() }, Nothing);
}
