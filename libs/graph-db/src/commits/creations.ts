import type { Kind, Reader } from '@entregent/model';
import { derivedOf, derivedOfTie, requiredReferences } from './derive.ts';
import { markingFor } from './marking.ts';
import type { CreateRecord, CreateTieOperation, Values } from './operation.ts';
import { assertReferences, assertTieEnds, orderedByNeed } from './references.ts';
import { type Ends, list, text } from './shared.ts';
import { assertTold } from './validation.ts';

interface Context {
  readonly reader: Reader;
  readonly commit: string;
  /** Marking of what neither says its own nor takes it from what it joins. */
  readonly byDefault: string | undefined;
  readonly ends: Ends;
}

const marking = ({ reader, byDefault }: Context, set: Values, joined: readonly string[]): string =>
  markingFor(reader, text(set['access']) || undefined, joined, byDefault);

/** Rows of new records, each with its marking. Records of one commit may name each other, so those come first. */
export function newRecords(creates: readonly CreateRecord[], context: Context): { type: Kind; row: Values }[] {
  const { ends, reader, commit } = context;
  for (const { id, type } of creates) ends.set(id, { type, access: '' });
  return orderedByNeed(creates).map(({ type, id, set }) => {
    assertReferences(type, set, ends, reader.language);
    assertTold(set, reader.language);
    const joined = requiredReferences(type).flatMap((field) => list(set[field]).map((end) => ends.get(end)!.access));
    const access = marking(context, set, joined);
    ends.set(id, { type, access });
    return { type, row: { ...set, ...derivedOf(type, set), access, id, type, version: 1, commit } };
  });
}

/** New ties likewise. */
export function newTies(creates: readonly CreateTieOperation[], context: Context): CreateTieOperation[] {
  const { ends, reader, commit } = context;
  return creates.map((create) => {
    const { type, id, tail, head, set } = create;
    assertTieEnds(type, tail, head, ends, reader.language);
    assertReferences(type, set, ends, reader.language);
    assertTold(set, reader.language);
    const access = marking(context, set, [ends.get(tail)!.access, ends.get(head)!.access]);
    return { ...create, set: { ...set, ...derivedOfTie(set), access, id, version: 1, commit } };
  });
}
