import { bare, entityOf, type Fact, isTieFact, type RecordFact, referencesOf } from '@entregent/model';

const names = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** A record without what was removed; undefined when it cannot stand without it. */
function without(fact: RecordFact, gone: ReadonlySet<unknown>): RecordFact | undefined {
  const entity = entityOf(fact.kind);
  const fields = [...referencesOf(entity), { field: 'sources', many: true }];
  const leaning = fields.filter(({ field }) => names(fact.set[field]).some((origin) => gone.has(origin)));
  if (leaning.length === 0) return fact;
  if (leaning.some(({ field, many }) => !many && !bare(entity.own[field]!).nullable)) return undefined;
  const left = leaning.map(({ field, many }) => [
    field,
    many ? names(fact.set[field]).filter((origin) => !gone.has(origin)) : null,
  ]);
  return { ...fact, set: { ...fact.set, ...Object.fromEntries(left) } };
}

/**
 * The facts of a register without those that people removed here, and without those that cannot stand without them: what
 * somebody threw away does not come back with the next extract.
 * @param removed origins of removed records and ties
 * @returns the facts that stay, and how many were left out
 */
export function withoutRemoved(
  facts: readonly Fact[],
  removed: ReadonlySet<string>,
): { readonly facts: readonly Fact[]; readonly left: number } {
  if (removed.size === 0) return { facts, left: 0 };
  const gone = new Set<unknown>(removed);
  let kept = facts.filter(({ origin }) => !gone.has(origin));
  for (let before = -1; before !== gone.size;) {
    before = gone.size;
    kept = kept.flatMap((fact) => {
      const stays = isTieFact(fact)
        ? gone.has(fact.tail) || gone.has(fact.head)
          ? undefined
          : { ...fact, set: { ...fact.set, sources: names(fact.set['sources'] ?? []).filter((one) => !gone.has(one)) } }
        : without(fact, gone);
      if (!stays && !isTieFact(fact)) gone.add(fact.origin);
      return stays ?? [];
    });
  }
  return { facts: kept, left: facts.length - kept.length };
}
