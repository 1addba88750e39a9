import { SearchRecordsDocument, type SearchKind } from '@entregent/api-client';
import { isKind, type Kind } from '@entregent/model';
import { execute } from '../api/execute.ts';
import type { Found } from './ports.tsx';

const places: Readonly<Partial<Record<Kind, string>>> = {
  Person: '/acteurs',
  Organisation: '/acteurs',
  Committee: '/acteurs',
  Issue: '/enjeux',
  Paper: '/documents',
  Activity: '/actions',
};

/** Records that have a page and are not found by a name of their own. */
const unnamed: typeof places = { Undertaking: '/engagements' };

/** Where a record opens; undefined for kinds that have no page of their own. */
export const pathOf = (kind: string, id: string): string | undefined => {
  const place = isKind(kind) ? (places[kind] ?? unnamed[kind]) : undefined;
  return place === undefined ? undefined : `${place}/${id}`;
};

/** Records by their names; without kinds, those that have a page to open. */
export async function searchRecords(text: string, kinds?: readonly Kind[]): Promise<readonly Found[]> {
  const asked = kinds ?? (Object.keys(places) as readonly Kind[]);
  const { search } = await execute(SearchRecordsDocument, { input: { text, kinds: [...asked] as SearchKind[] } });
  return search.flatMap(({ id, kind, label, sub, ours }) =>
    isKind(kind) ? [{ id, kind, name: label, sub: sub ?? null, ours, path: pathOf(kind, id) ?? '/' }] : [],
  );
}
