import type { INestApplicationContext } from '@nestjs/common';
import { commit, GraphStore, type Operation, type RecordType, undo } from '@entregent/graph-db';
import { DomainError, type Reader } from '@entregent/model';

/** Something hidden from a reader that he tries to write to. */
export interface HiddenTarget {
  readonly id: string;
  readonly type: RecordType;
}

const tie = { type: 'KNOWS' } as const;
export const secret = { businessSecret: true, secretReason: 'price', secretOwner: 'Vesle' };
const create = (type: 'Task' | 'Source' | 'Person', set: Extract<Operation, { op: 'create' }>['set']): Operation => ({
  op: 'create',
  type,
  id: crypto.randomUUID(),
  set,
});

/** Each way of writing to what one does not see, or of hanging something on it. */
const attempts = ({ id, type }: HiddenTarget, own: string): readonly (readonly Operation[])[] => [
  [{ op: 'update', type, id, version: 1, set: secret }],
  [{ op: 'update', type, id, version: 2, set: secret }],
  [{ op: 'remove', type, id, version: 1 }],
  [{ op: 'remove', type, id, version: 2 }],
  [{ op: 'restore', type, id }],
  [create('Task', { title: 'x', assignee: id })],
  [create('Task', { title: 'x', issue: id })],
  [create('Task', { title: 'x', activity: id })],
  [create('Source', { title: 'x', sources: [id] })],
  [create('Person', { familyName: 'x', sources: [id] })],
  [{ op: 'create', ...tie, id: crypto.randomUUID(), tail: id, head: own, set: {} }],
  [{ op: 'create', ...tie, id: crypto.randomUUID(), tail: own, head: id, set: {} }],
  [{ op: 'create', ...tie, id: crypto.randomUUID(), tail: own, head: own, set: { sources: [id] } }],
];

async function outcome(work: Promise<object>): Promise<string> {
  try {
    return `done ${Object.keys(await work).join(' ')}`;
  } catch (error) {
    return error instanceof DomainError ? `${error.code} ${JSON.stringify(error.details)}` : String(error);
  }
}

/** What a reader is answered who writes to what he does not see: nothing of it may be done. */
export async function blindWrites(
  services: INestApplicationContext,
  reader: Reader,
  targets: readonly HiddenTarget[],
  own: string,
  commits: readonly string[],
): Promise<readonly string[]> {
  const store = services.get(GraphStore, { strict: false });
  const answers: string[] = [];
  const request = { kind: 'edit', reason: '', defaultAccess: reader.access[0] } as const;
  for (const target of targets)
    for (const operations of attempts(target, own))
      answers.push(await outcome(commit(store, reader, { ...request, operations })));
  for (const id of commits) answers.push(await outcome(undo(store, reader, id)));
  return answers;
}
