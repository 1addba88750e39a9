import {
  commit,
  type CommitRequest,
  type CommitResult,
  exportAll,
  type GraphStore,
  type Operation,
  type Values,
} from '@entregent/graph-db';
import { DomainError, type Kind, type Reader, type TieType } from '@entregent/model';

/** Commits operations as an edit. */
export const save = (
  store: GraphStore,
  reader: Reader,
  operations: readonly Operation[],
  more: Partial<CommitRequest> = {},
): Promise<CommitResult> =>
  commit(store, reader, { reason: 'a test', kind: 'edit', defaultAccess: 'cluster:1', ...more, operations });

export const newId = (): string => crypto.randomUUID();

export const creating = (type: Kind, set: Values, id = newId()) => ({ op: 'create', type, id, set }) as const;
export const tying = (type: TieType, tail: string, head: string, set: Values = {}, id = newId()) =>
  ({ op: 'create', type, id, tail, head, set }) as const;
export const updating = (type: Kind | TieType, id: string, version: number, set: Values) =>
  ({ op: 'update', type, id, version, set }) as const;
export const removing = (type: Kind | TieType, id: string, version?: number) =>
  ({ op: 'remove', type, id, version }) as const;
export const restoring = (type: Kind | TieType, id: string) => ({ op: 'restore', type, id }) as const;

export const person = (familyName: string, more: Values = {}) => creating('Person', { familyName, ...more });
export const organisation = (name: string, more: Values = {}) =>
  creating('Organisation', { name, kind: 'company', ...more });
export const committee = (identifier: string, more: Values = {}) =>
  creating('Committee', { identifier, kind: 'tc', ...more });
export const source = (title: string, more: Values = {}) => creating('Source', { title, ...more });

/** The canonical export as lines. */
export async function exported(store: GraphStore, reader: Reader): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportAll(store, reader)) lines.push(line);
  return lines;
}

/** How an attempt ended: `done`, or the code that it was refused with. @throws whatever is no error of ours */
export const outcomeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof DomainError) return error.code;
      throw error;
    },
  );

/** The path of the first field that a refusal names; empty when it names none. */
export const fieldOf = ({ details }: DomainError): readonly (string | number)[] => details.issues?.[0]?.path ?? [];

/** Every second one the other way round. */
export const alternating = <T>(turn: number, items: readonly T[]): readonly T[] =>
  turn % 2 === 0 ? items : items.toReversed();

/** What a promise was refused with. @throws Error when it was not refused, or not by an error of ours */
export async function refusal(work: Promise<unknown>): Promise<DomainError> {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof DomainError) return outcome;
  throw new Error('not refused by an error of ours', { cause: outcome });
}
