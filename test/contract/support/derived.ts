import { type DerivedRelationship, exportDerived, type GraphStore } from '@entregent/graph-db';
import { dayAfter, entities, entityOf, type Kind, type Reader, referencesOf } from '@entregent/model';

type Line = Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string };

const asText = ({ tail, head, type, owner, field, mandate, access, from, until }: DerivedRelationship): string =>
  [tail, type, head, owner, field, mandate, access, from, until].map((part) => part ?? '·').join(' ');

/** The derived relationships that the store holds, as sorted lines of text. */
export async function storedDerived(store: GraphStore, reader: Reader): Promise<string[]> {
  const lines: string[] = [];
  for await (const relationship of exportDerived(store, reader)) lines.push(asText(relationship));
  return lines.toSorted();
}

/**
 * Those that the properties ask for, rebuilt from stored values without the code under test: `properties` is what a look
 * behind the store gives, so that ids which the store may hide are there too.
 */
export function rebuiltDerived(properties: readonly Line[]): string[] {
  const live = new Set(properties.filter(({ access }) => access !== undefined).map(({ id }) => id));
  const there = properties.filter(({ id }) => live.has(id));
  const references = there.flatMap((line) =>
    referencesOf(entityOf(line.type as Kind)).flatMap(({ field, type }) =>
      [line[field] ?? []].flat().map((head) => ({
        tail: line.id,
        head: head as string,
        type,
        owner: line.id,
        field,
        mandate: null,
        access: line['access'] as string,
        from: null,
        until: null,
      })),
    ),
  );
  const shortcuts = there
    .filter(({ type }) => type === entities.Mandate.kind)
    .flatMap((line) =>
      [
        ['person', 'within'],
        ['person', 'behalf'],
        ['behalf', 'within'],
      ]
        .map(([tail, head]) => ({ tail: line[tail!], head: line[head!] }))
        .filter(({ tail, head }) => tail !== undefined && head !== undefined && tail !== head)
        .map(({ tail, head }) => ({
          tail: String(tail),
          head: head as string,
          type: 'VIA_MANDATE',
          owner: null,
          field: null,
          mandate: line.id,
          access: line['access'] as string,
          from: (line['from'] as string | undefined) ?? null,
          until: line['to'] === undefined ? null : dayAfter(line['to'] as string),
        })),
    );
  return [...references, ...shortcuts]
    .filter(({ tail, head }) => live.has(tail) && live.has(head))
    .map(asText)
    .toSorted();
}

/** The properties of every record, hidden and removed ones too: a look behind the store. */
export async function allProperties(store: GraphStore): Promise<Line[]> {
  const rows = await store.schema('MATCH (n:Record) RETURN properties(n) AS properties');
  return rows.map((row) => (row as { properties: Line }).properties);
}
