import { Injectable } from '@nestjs/common';
import { queries } from '@entregent/graph';
import { GraphStore, type PlatformRun } from '@entregent/graph-db';
import { z } from 'zod';
import { GlassInForce, GlassToApprove } from './glass-views.ts';

const { requests, notices } = queries;

const InForceRow = GlassInForce.omit({ own: true }).extend({ user: z.string() });
const TakenRow = z.object({ user: z.string(), marking: z.string(), minutes: z.int() }).loose();
const EndedRow = z.object({ id: z.string(), user: z.string(), marking: z.string(), until: z.string() });
const Watcher = z.object({ user: z.string(), circle: z.string().nullable() });
const Asker = z.object({ user: z.string(), userName: z.string() }).loose();
const Nothing = z.object({}).loose();

/** Emergency accesses: a request, and while it is in force a GRANT that gives keys beside the memberships. */
@Injectable()
export class GlassRepository {
  readonly #store: GraphStore;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  together = <T>(work: (run: PlatformRun) => Promise<T>): Promise<T> => this.#store.platformTogether(work);

  toApprove = (user: string, after: string): Promise<GlassToApprove[]> =>
    this.#store.platform(requests.glassToApprove, { user, after }, GlassToApprove);

  inForce = (user: string, all: boolean, now: string): Promise<z.output<typeof InForceRow>[]> =>
    this.#store.platform(requests.glassInForce, { user, all, now }, InForceRow);

  async asker(id: string): Promise<{ user: string; userName: string } | undefined> {
    return (await this.#store.platform(requests.one, { id, now: new Date().toISOString() }, Asker))[0];
  }

  async askedSince(run: PlatformRun, user: string, since: string): Promise<number> {
    const [row] = await run(requests.askedSince, { user, kind: 'glass', since }, z.object({ count: z.int() }));
    return row?.count ?? 0;
  }

  async keep(
    run: PlatformRun,
    request: { id: string; user: string; at: string; reason: string; circle: string; level: number; minutes: number },
  ): Promise<void> {
    await run(requests.keepGlass, request, Nothing);
  }

  async take(
    run: PlatformRun,
    decision: { id: string; by: string; at: string; decision: string; state: 'accepted' | 'refused'; after: string },
  ) {
    return (await run(requests.take, { ...decision, kind: 'glass' }, TakenRow))[0];
  }

  /** @returns the name of the circle; undefined when the account or the circle is no longer there */
  async open(
    run: PlatformRun,
    grant: { user: string; circle: string; request: string; level: number; at: string; until: string },
  ): Promise<string | undefined> {
    return (await run(requests.openGlass, grant, z.object({ circle: z.string() })))[0]?.circle;
  }

  async end(run: PlatformRun, given: { id: string; user: string; all: boolean; now: string }) {
    return (await run(requests.endGlass, given, EndedRow.pick({ user: true, marking: true })))[0];
  }

  lapsed = (run: PlatformRun, now: string) => run(requests.lapsedGlass, { now }, EndedRow);

  /** Accounts that are told of an emergency access, with the name of its circle where there is one. */
  watchers = (run: PlatformRun, id: string, roles: readonly string[]) =>
    run(requests.glassWatchers, { id, roles: [...roles] }, Watcher);

  async forestall(run: PlatformRun, about: string, now: string): Promise<void> {
    await run(notices.forestall, { about, now }, Nothing);
  }
}
