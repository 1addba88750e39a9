import {
  DomainError,
  entityOf,
  isKind,
  issueKeys,
  issueText,
  type Kind,
  kinds,
  type Reader,
  referencesOf,
} from '@entregent/model';
import { kindsNamedBy, referencesIn } from './derive.ts';
import type { RecordType, Values } from './operation.ts';
import { type Ends, list } from './shared.ts';
import { kindsAt } from './validation.ts';

function assertNamed(
  allowed: readonly string[],
  id: string,
  ends: Ends,
  field: string,
  language: Reader['language'],
): void {
  if (allowed.includes(ends.get(id)?.type ?? '')) return;
  throw new DomainError('BAD_USER_INPUT', {
    issues: [{ path: [field], message: issueText(issueKeys.unknownIdentifier, language) }],
  });
}

/**
 * What does not exist, is of a wrong kind, or is hidden from the writer may not be named; the three cannot be told apart.
 * @throws DomainError BAD_USER_INPUT at the field
 */
export function assertReferences(type: RecordType, set: Values, ends: Ends, language: Reader['language']): void {
  if (isKind(type))
    for (const { field, target } of referencesIn(type, set))
      assertNamed(kindsNamedBy(type, field), target, ends, field, language);
  for (const source of list(set['sources'])) assertNamed(['Source'], source, ends, 'sources', language);
}

/** The same for the ends of a new tie. @throws DomainError BAD_USER_INPUT at the end */
export function assertTieEnds(
  type: RecordType,
  tail: string,
  head: string,
  ends: Ends,
  language: Reader['language'],
): void {
  assertNamed(kindsAt(type, 'tail'), tail, ends, 'tail', language);
  assertNamed(kindsAt(type, 'head'), head, ends, 'head', language);
}

/** Kinds in an order in which each comes after those that it names. */
function inOrderOfNeed(): readonly Kind[] {
  const ordered = new Set<Kind>();
  const visit = (kind: Kind, path: readonly Kind[]): void => {
    if (path.includes(kind)) throw new TypeError(`${[...path, kind].join(' names ')}: no order to create them in`);
    for (const named of referencesOf(entityOf(kind)).flatMap((reference) => reference.kinds))
      visit(named as Kind, [...path, kind]);
    ordered.add(kind);
  };
  for (const kind of kinds) visit(kind, []);
  return [...ordered];
}

const need = new Map(inOrderOfNeed().map((kind, index) => [kind, index]));

/** Records such that each comes after those of the same commit that it may name. */
export const orderedByNeed = <T extends { readonly type: Kind }>(records: readonly T[]): T[] =>
  records.toSorted((a, b) => need.get(a.type)! - need.get(b.type)!);
