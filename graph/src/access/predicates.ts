import {
  allOf,
  childOf,
  childrenOf,
  innermost,
  isRule,
  plainName,
  soleVariable,
  tokensOf,
  variableOf,
} from './tree.ts';
import type { Tree } from './tree.ts';

/** What the WHERE of one clause promises about its elements. Only conjuncts count: under OR or NOT nothing is sure. */
export interface Facts {
  /** Variables `v` with `v.access IN $access`. */
  readonly access: ReadonlySet<string>;
  /** Variables `v` with `v.removedAccess IN $access`: readers of the trash. */
  readonly removed: ReadonlySet<string>;
  /** Paths `p` with `all(x IN nodes(p) WHERE x.access IN $access …)`. */
  readonly nodesOf: ReadonlySet<string>;
  /** Paths `p` with `all(r IN relationships(p) WHERE r.access IN $access …)`. */
  readonly relationshipsOf: ReadonlySet<string>;
  /** Lists `l` of elements with `all(x IN l WHERE x.access IN $access …)`. */
  readonly lists: ReadonlySet<string>;
}

interface Found {
  readonly access: Set<string>;
  readonly removed: Set<string>;
  readonly nodesOf: Set<string>;
  readonly relationshipsOf: Set<string>;
  readonly lists: Set<string>;
}

/** The parts of an expression that must all hold. */
function conjuncts(expression: Tree): readonly Tree[] {
  const and = innermost(expression, ['expression10', 'expression1']);
  if (isRule(and, 'expression10') && childrenOf(and).length > 1)
    return allOf(and, 'expression9').flatMap((part) => conjuncts(part));
  if (isRule(and, 'expression10')) return conjuncts(childrenOf(and)[0] as Tree);
  const inner = childOf(and, 'parenthesizedExpression');
  const between = childOf(inner, 'expression');
  return isRule(and, 'expression1') && between ? conjuncts(between) : [and];
}

/** The variable and the key of `variable.key IN $access`. */
function keyTest(conjunct: Tree): readonly [variable: string, key: string] | undefined {
  const [variable, dot, key, within, dollar, parameter, ...more] = tokensOf(conjunct);
  const fits = dot === '.' && within?.toUpperCase() === 'IN' && dollar === '$' && parameter === 'access';
  return fits && variable && key && more.length === 0 ? [plainName(variable), plainName(key)] : undefined;
}

/** Reads `all(x IN list WHERE x.access IN $access …)`. */
function readAll(predicate: Tree, found: Found): void {
  const [quantifier] = childrenOf(predicate);
  const [source, where] = allOf(predicate, 'expression');
  const variable = variableOf(predicate);
  if (quantifier?.name.toUpperCase() !== 'ALL' || !source || !where || !variable) return;
  if (!factsOf(where).access.has(variable)) return;
  const list = soleVariable(source);
  if (list) found.lists.add(list);
  const call = innermost(source, ['functionInvocation']);
  if (!isRule(call, 'functionInvocation')) return;
  const path = soleVariable(childOf(call, 'functionArgument'));
  const name = tokensOf(childOf(call, 'functionName')).join('').toLowerCase();
  if (path && name === 'nodes') found.nodesOf.add(path);
  if (path && name === 'relationships') found.relationshipsOf.add(path);
}

/** What an expression, used as a condition, makes sure of. */
export function factsOf(expression: Tree | undefined): Facts {
  const found: Found = {
    access: new Set(),
    removed: new Set(),
    nodesOf: new Set(),
    relationshipsOf: new Set(),
    lists: new Set(),
  };
  for (const conjunct of expression ? conjuncts(expression) : []) {
    const test = keyTest(conjunct);
    if (test?.[1] === 'access') found.access.add(test[0]);
    if (test?.[1] === 'removedAccess') found.removed.add(test[0]);
    const all = childOf(conjunct, 'listItemsPredicate') ?? conjunct;
    if (isRule(all, 'listItemsPredicate')) readAll(all, found);
  }
  return found;
}

const both = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> => new Set([...a, ...b]);

/** The promises of two conditions that both hold. */
export const merged = (a: Facts, b: Facts): Facts => ({
  access: both(a.access, b.access),
  removed: both(a.removed, b.removed),
  nodesOf: both(a.nodesOf, b.nodesOf),
  relationshipsOf: both(a.relationshipsOf, b.relationshipsOf),
  lists: both(a.lists, b.lists),
});

/** No promise at all. */
export const nothing: Facts = factsOf(undefined);
