import { Day, Reason, RequestKind, RequestState, twoPersonRules } from '@entregent/model';
import { z } from 'zod';

const id = z.uuid().meta({ graphql: 'ID' });

/** A request that waits for the reader's decision. */
export const RequestToDecide = z
  .object({
    id,
    kind: RequestKind,
    userName: z.string().nullable(),
    at: z.string(),
    reason: z.string(),
    circle: z.string(),
    marking: z.string().meta({ description: 'The marking of the record when it was asked for' }),
    target: z.string().nullable().meta({ description: 'The marking that it is to get' }),
    record: id,
    type: z.string(),
    label: z.string(),
    tieType: z.string().nullable().meta({ description: 'Set where it is about a tie at the record' }),
    other: z.string().nullable().meta({ description: 'The other end of the tie' }),
  })
  .meta({ id: 'RequestToDecide' });
export type RequestToDecide = z.output<typeof RequestToDecide>;

/** What the reader asked for, and what he is told of it. */
export const OwnRequest = z
  .object({
    id,
    kind: RequestKind,
    at: z.string(),
    reason: z.string(),
    state: RequestState,
    record: id.nullable(),
    type: z.string().nullable(),
    label: z.string().nullable().meta({ description: 'What it is about, where he sees it' }),
    other: z.string().nullable(),
    marking: z.string().nullable(),
    target: z.string().nullable(),
    asked: z.string().nullable().meta({ description: 'The circle of an emergency access, as he wrote it' }),
    minutes: z.int32().nullable(),
    decision: z.string().nullable(),
  })
  .meta({ id: 'OwnRequest' });
export type OwnRequest = z.output<typeof OwnRequest>;

export const DecideRequest = z
  .object({
    id,
    accept: z.boolean(),
    reason: Reason,
    until: Day.nullable().optional().meta({ description: 'Last day of an access that is given; open when left out' }),
  })
  .meta({ id: 'DecideRequest' });
export type DecideRequest = z.output<typeof DecideRequest>;

export const Decided = z
  .object({
    id,
    state: RequestState,
    commit: id.nullable().meta({ description: 'What carried the lowering out' }),
  })
  .meta({ id: 'Decided' });
export type Decided = z.output<typeof Decided>;

export const Told = z
  .object({ told: z.string().meta({ description: 'The same sentence whether there is such a record or not' }) })
  .meta({ id: 'Told' });
export type Told = z.output<typeof Told>;

export const ApproverView = z
  .object({ id, name: z.string(), owner: z.boolean().meta({ description: 'True for the owner of the circle' }) })
  .meta({ id: 'Approver' });
export type ApproverView = z.output<typeof ApproverView>;

/** The moment a number of hours before now, as ISO text. */
export const hoursBefore = (hours: number, now: number): string => new Date(now - hours * 3_600_000).toISOString();

/** Requests for access that were made before this moment are closed. */
export const accessAfter = (now: number): string => hoursBefore(24 * twoPersonRules.accessDays, now);

/**
 * What an asker is told of his request. A refusal of an access is told when silence would be, so that it tells no more than
 * silence does: that there is no such record.
 */
export function toldState(kind: RequestKind, stored: string, at: string, now: number): RequestState {
  const state = RequestState.parse(stored);
  if (kind === 'lowering' || state === 'accepted' || state === 'ended') return state;
  const waits = kind === 'access' ? accessAfter(now) : hoursBefore(twoPersonRules.glassWaitHours, now);
  return at > waits ? 'open' : 'closed';
}
