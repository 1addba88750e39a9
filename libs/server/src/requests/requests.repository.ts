import { Injectable } from '@nestjs/common';
import { queries } from '@entregent/graph';
import { GraphStore, type PlatformRun } from '@entregent/graph-db';
import { type Reader, RequestKind, rights } from '@entregent/model';
import { z } from 'zod';
import { Approver, approversOf } from '../platform/lowering-requests.ts';
import { accessAfter, OwnRequest, RequestToDecide } from './request-views.ts';

const { requests } = queries;
const deciding = [...rights['access.decide'].roles];

const RequestRow = z.object({
  id: z.string(),
  kind: RequestKind,
  user: z.string(),
  userName: z.string(),
  at: z.string(),
  reason: z.string(),
  state: z.string(),
  record: z.string().nullable(),
  tie: z.string().nullable(),
  type: z.string().nullable(),
  version: z.int().nullable(),
  marking: z.string().nullable(),
  target: z.string().nullable(),
  decidedBy: z.string().nullable(),
  active: z.boolean(),
  role: z.string(),
  memberships: z.array(z.tuple([z.string(), z.coerce.number()])),
});
export type StoredRequest = z.output<typeof RequestRow>;

const TakenRow = z.object({
  user: z.string(),
  marking: z.string().nullable(),
  record: z.string().nullable(),
  tie: z.string().nullable(),
  asked: z.string().nullable(),
  minutes: z.int().nullable(),
});
const ToDecideRow = RequestToDecide.extend({ tie: z.string().nullable() });
const OwnRow = OwnRequest.extend({ state: z.string() });
const TargetRow = z.object({ type: z.string(), marking: z.string() });
const Id = z.object({ user: z.string() });
const Count = z.object({ count: z.int() });
const Nothing = z.object({}).loose();

export interface Decision {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly decision: string;
}

/** Requests: the platform's own records. What they are about is read with the reader's keys, as everything is. */
@Injectable()
export class RequestsRepository {
  readonly #store: GraphStore;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  toDecide(reader: Reader, now: Date): Promise<z.output<typeof ToDecideRow>[]> {
    const given = {
      user: reader.user,
      director: reader.role === 'director',
      roles: deciding,
      now: now.toISOString(),
      after: accessAfter(now.getTime()),
    };
    return this.#store.read(reader, requests.toDecide, given, ToDecideRow);
  }

  mine(reader: Reader, after: string): Promise<z.output<typeof OwnRow>[]> {
    return this.#store.read(reader, requests.mine, { user: reader.user, after }, OwnRow);
  }

  async one(id: string, now: Date): Promise<StoredRequest | undefined> {
    return (await this.#store.platform(requests.one, { id, now: now.toISOString() }, RequestRow))[0];
  }

  approvers = (marking: string, asker: string): Promise<Approver[]> => approversOf(this.#store, marking, asker);

  /** What a request is about, if the reader sees it. */
  async target(reader: Reader, { record, tie }: Pick<StoredRequest, 'record' | 'tie'>) {
    return (await this.#store.read(reader, requests.target, { record, tie }, TargetRow))[0];
  }

  /** Works in one transaction that can keep a request without its reader learning of what it is about. */
  keeping = (reader: Reader, work: (run: PlatformRun) => Promise<void>): Promise<void> =>
    this.#store.write(reader, work);

  deciding = <T>(work: (run: PlatformRun) => Promise<T>): Promise<T> => this.#store.platformTogether(work);

  async askedSince(run: PlatformRun, user: string, since: string): Promise<number> {
    const [row] = await run(requests.askedSince, { user, kind: 'access', since }, Count);
    return row?.count ?? 0;
  }

  async keepAccess(
    run: PlatformRun,
    request: { id: string; user: string; at: string; reason: string; record: string },
  ): Promise<void> {
    await run(requests.keepAccess, request, Nothing);
  }

  /** Who decides on a request for access: the owner of the circle; where he cannot, the directors. */
  async deciders(run: PlatformRun, id: string, now: string): Promise<Approver[]> {
    const found = await run(requests.deciders, { id, roles: deciding, now }, Approver);
    const owners = found.filter(({ owner }) => owner);
    return owners.length > 0 ? owners : found;
  }

  /** Decides an open request; undefined when somebody else did, or it waits no longer. */
  async take(run: PlatformRun, kind: RequestKind, state: 'accepted' | 'refused', after: string, decision: Decision) {
    return (await run(requests.take, { ...decision, kind, state, after }, TakenRow))[0];
  }

  async letIn(
    run: PlatformRun,
    given: {
      user: string;
      circle: string;
      level: number;
      at: string;
      until: string | null;
      by: string;
      reason: string;
    },
  ): Promise<boolean> {
    return (await run(requests.letIn, given, Id)).length > 0;
  }
}
