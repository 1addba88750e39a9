import { entityOf, type Kind, kinds, referencesOf } from '@entregent/model';

const fieldKinds = new Map(
  kinds.map((kind) => [
    kind,
    new Map(referencesOf(entityOf(kind)).map(({ field, kinds: allowed }) => [field, allowed] as const)),
  ]),
);

/** The kinds that a reference field may name. */
export const kindsNamedBy = (kind: Kind, field: string): readonly string[] => fieldKinds.get(kind)?.get(field) ?? [];

export const referenceFields = (kind: Kind): readonly string[] => [...(fieldKinds.get(kind)?.keys() ?? [])];

/** Kinds in an order in which each comes after those that it names. */
function inOrderOfNeed(): readonly Kind[] {
  const ordered: Kind[] = [];
  const visit = (kind: Kind): void => {
    if (ordered.includes(kind)) return;
    for (const named of referencesOf(entityOf(kind)).flatMap((reference) => reference.kinds)) visit(named as Kind);
    ordered.push(kind);
  };
  visit('Source');
  for (const kind of kinds) visit(kind);
  return ordered;
}

const need = new Map(inOrderOfNeed().map((kind, index) => [kind, index]));

/** Records such that each comes after those of the same commit that it may name. */
export const orderedByNeed = <T extends { readonly type: Kind }>(records: readonly T[]): T[] =>
  records.toSorted((a, b) => need.get(a.type)! - need.get(b.type)!);
