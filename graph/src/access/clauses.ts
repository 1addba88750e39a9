import { isInternalId, itemIsOrdered, takesUnorderedPart } from './order.ts';
import { checkChain, createPatterns, readPatterns } from './patterns.ts';
import { factsOf, nothing } from './predicates.ts';
import {
  allOf,
  childOf,
  childrenOf,
  hasToken,
  isRule,
  plainName,
  soleVariable,
  textOf,
  tokensOf,
  variableOf,
} from './tree.ts';
import type { Tree } from './tree.ts';
import { extended, plain } from './scope.ts';
import type { Binding, Check, Scope } from './scope.ts';

/** Procedures that read no record; the full-text search of nodes has its own rule. */
const HARMLESS = new Set(['db.awaitindexes', 'db.awaitindex', 'dbms.components', 'db.resampleoutdatedindexes']);
const FULL_TEXT = 'db.index.fulltext.querynodes';

/** Where a query has come to. */
interface At {
  readonly scope: Scope;
  /** Whether the rows have an order: only right behind a WITH that has an ORDER BY. */
  readonly rowsOrdered: boolean;
  /** What a RETURN hands to the query around, once there is one. */
  readonly returned?: Scope;
}

const whereOf = (clause: Tree): Tree | undefined => childOf(childOf(clause, 'whereClause'), 'expression');

function match(clause: Tree, scope: Scope, check: Check): Scope {
  const where = whereOf(clause);
  const patterns = allOf(childOf(clause, 'patternList'), 'pattern');
  const inside = readPatterns(patterns, scope, { check, facts: factsOf(where) });
  check.expression(where, inside, false);
  return inside;
}

function merge(clause: Tree, scope: Scope, check: Check): Scope {
  const inside = readPatterns(allOf(clause, 'pattern'), scope, { check, facts: nothing, always: 'merge' });
  for (const action of allOf(clause, 'mergeAction')) check.expression(action, inside, false);
  return inside;
}

/** The items of WITH or RETURN, as the next clause or the query around sees them. */
function project(body: Tree | undefined, at: At, check: Check): Scope {
  const items = childOf(body, 'returnItems');
  const next = new Map<string, Binding>(items && hasToken(items, '*') ? at.scope : []);
  for (const item of allOf(items, 'returnItem')) {
    const expression = childOf(item, 'expression');
    check.expression(expression, at.scope, at.rowsOrdered);
    const source = soleVariable(expression);
    const name = variableOf(item) ?? source ?? textOf(expression);
    const known = source === undefined ? undefined : at.scope.get(source);
    next.set(name, known ?? { ...plain, ordered: itemIsOrdered(expression, at.scope, at.rowsOrdered) });
  }
  const both = extended(at.scope, next);
  for (const part of ['orderBy', 'skip', 'limit'] as const) check.expression(childOf(body, part), both, at.rowsOrdered);
  const cut = childOf(body, 'limit') ?? childOf(body, 'skip');
  if (cut && !childOf(body, 'orderBy')) check.report('unordered', cut);
  return next;
}

function procedure(clause: Tree, scope: Scope, check: Check): Scope {
  const name = tokensOf(childOf(clause, 'procedureName')).join('').toLowerCase();
  for (const argument of allOf(clause, 'procedureArgument')) check.expression(argument, scope, false);
  const results = allOf(clause, 'procedureResultItem').map((item) => {
    const names = allOf(item, 'variable').map((variable) => plainName(tokensOf(variable).join('')));
    return { of: names[0] ?? '', as: names.at(-1) ?? '' };
  });
  const inside = extended(
    scope,
    results.map(({ as }) => [as, plain] as const),
  );
  const where = whereOf(clause);
  check.expression(where, inside, false);
  if (name === FULL_TEXT) {
    const node = results.find((result) => result.of === 'node');
    if (!node || !factsOf(where).access.has(node.as)) check.report('unchecked', clause);
    if (results.some((result) => result.of === 'score')) check.report('score', clause);
  } else if (!HARMLESS.has(name)) check.report('clause', clause);
  return inside;
}

function subquery(clause: Tree, scope: Scope, check: Check): Scope {
  const importing = childOf(clause, 'subqueryScope');
  const named = allOf(importing, 'variable').map((variable) => plainName(tokensOf(variable).join('')));
  const all = importing !== undefined && hasToken(importing, '*');
  const inner = all ? scope : new Map([...scope].filter(([name]) => named.includes(name)));
  const query = childOf(clause, 'queryWithLocalDefinitions');
  const returned = query && walkQuery(query, inner, check, importing ? undefined : scope);
  return extended(scope, returned ?? []);
}

function foreach(clause: Tree, scope: Scope, check: Check): Scope {
  check.expression(childOf(clause, 'expression'), scope, false);
  const inside = extended(scope, [[variableOf(clause) ?? '', plain]]);
  walkClauses(allOf(clause, 'clause'), { scope: inside, rowsOrdered: false }, check);
  return scope;
}

function unwind(clause: Tree, at: At, check: Check): Scope {
  check.expression(childOf(clause, 'expression'), at.scope, at.rowsOrdered);
  return extended(at.scope, [[variableOf(clause) ?? '', plain]]);
}

function step(clause: Tree, at: At, check: Check): At {
  const [inner] = childrenOf(clause);
  const { scope } = at;
  switch (inner?.name) {
    case 'matchClause':
      return { scope: match(inner, scope, check), rowsOrdered: false };
    case 'mergeClause':
      return { scope: merge(inner, scope, check), rowsOrdered: false };
    case 'createClause':
      return {
        scope: createPatterns(allOf(childOf(inner, 'patternList'), 'pattern'), scope, check),
        rowsOrdered: false,
      };
    case 'withClause': {
      const next = project(childOf(inner, 'returnBody'), at, check);
      check.expression(whereOf(inner), extended(scope, next), false);
      return { scope: next, rowsOrdered: childOf(childOf(inner, 'returnBody'), 'orderBy') !== undefined };
    }
    case 'returnClause':
      return { ...at, returned: project(childOf(inner, 'returnBody'), at, check) };
    case 'unwindClause':
      return { scope: unwind(inner, at, check), rowsOrdered: false };
    case 'callClause':
      return { scope: procedure(inner, scope, check), rowsOrdered: false };
    case 'subqueryClause':
      return { scope: subquery(inner, scope, check), rowsOrdered: false };
    case 'foreachClause':
      return { scope: foreach(inner, scope, check), rowsOrdered: false };
    case 'setClause':
    case 'removeClause':
    case 'deleteClause':
      check.expression(inner, scope, false);
      return { scope, rowsOrdered: false };
    case 'finishClause':
      return at;
    default:
      check.report('clause', clause);
      return at;
  }
}

const walkClauses = (clauses: readonly Tree[], start: At, check: Check): At =>
  clauses.reduce((at, clause) => step(clause, at, check), start);

/**
 * Walks a query and its unions.
 * @param importable what a leading `WITH` may import: the older form of a subquery without a list of variables
 * @returns the variables that its RETURN hands out
 */
export function walkQuery(query: Tree, scope: Scope, check: Check, importable?: Scope): Scope {
  const regular = childOf(childOf(query, 'nextStatement'), 'regularQuery');
  const union = childOf(regular, 'union');
  const simple = childrenOf(query).length === 1 && childrenOf(childOf(query, 'nextStatement') ?? query).length === 1;
  if (!union || !simple) check.report('clause', query);
  const out = new Map<string, Binding>();
  for (const single of allOf(union, 'singleQuery')) {
    const clauses = allOf(single, 'clause');
    if (clauses.length === 0) check.report('clause', single);
    const [first] = clauses;
    const start = importable && first && isRule(childrenOf(first)[0], 'withClause') ? importable : scope;
    const { returned } = walkClauses(clauses, { scope: start, rowsOrdered: false }, check);
    for (const [name, binding] of returned ?? []) out.set(name, binding);
  }
  return out;
}

const BINDERS = new Set(['listComprehension', 'listItemsPredicate', 'reduceExpression']);

/** Visits an expression, and in it each pattern, each subquery, each slice and each identity of the store. */
export function walkExpression(tree: Tree | undefined, scope: Scope, rowsOrdered: boolean, check: Check): void {
  if (!tree || childrenOf(tree).length === 0) return;
  if (isInternalId(tree) && !check.declared.responseLocalIds) check.report('internal-id', tree);
  if (takesUnorderedPart(tree, scope, rowsOrdered)) check.report('unordered', tree);
  const query = childOf(tree, 'queryWithLocalDefinitions');
  switch (tree.name) {
    case 'existsExpression':
    case 'countExpression':
    case 'collectExpression':
      if (query) walkQuery(query, scope, check);
      else match(tree, scope, check);
      return;
    case 'patternComprehension':
      comprehension(tree, scope, check);
      return;
    case 'patternExpression':
    case 'shortestPathExpression': {
      const inner =
        childOf(tree, 'pathPatternNonEmpty') ?? childOf(childOf(tree, 'shortestPathPattern'), 'patternElement');
      if (inner) checkChain(inner, new Map(scope), { check, facts: nothing, always: 'pattern-expression' });
      return;
    }
    default: {
      const own = BINDERS.has(tree.name) ? allOf(tree, 'variable').map((name) => [textOf(name), plain] as const) : [];
      for (const child of childrenOf(tree)) walkExpression(child, extended(scope, own), rowsOrdered, check);
    }
  }
}

function comprehension(tree: Tree, scope: Scope, check: Check): void {
  const parts = childrenOf(tree);
  const where = parts[parts.findIndex((part) => part.name.toUpperCase() === 'WHERE') + 1];
  const facts = factsOf(isRule(where, 'expression') ? where : undefined);
  const names = new Map(scope);
  const chain = childOf(tree, 'pathPatternNonEmpty');
  const path = variableOf(tree);
  if (chain) checkChain(chain, names, { check, facts, path });
  if (path !== undefined) names.set(path, plain);
  for (const expression of allOf(tree, 'expression')) walkExpression(expression, names, false, check);
}
