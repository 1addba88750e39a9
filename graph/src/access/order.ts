import { allOf, childOf, childrenOf, hasToken, innermost, isRule, plainName, soleVariable, tokensOf } from './tree.ts';
import type { Tree } from './tree.ts';
import type { Scope } from './scope.ts';

// An answer cut from rows without an order follows the order of the store, which depends on hidden records.

/** Functions whose list has an order of its own. */
const ORDERED = new Set(['nodes', 'relationships', 'split', 'range', 'keys']);
/** Functions that keep the order of the list that they are given. */
const KEEPING = new Set(['reverse', 'tail', 'coalesce']);

const functionName = (call: Tree): string => tokensOf(childOf(call, 'functionName')).join('').toLowerCase();

/** Whether the last RETURN of `COLLECT { … }` has an ORDER BY. */
function collectIsOrdered(collect: Tree): boolean {
  const find = (tree: Tree): Tree | undefined =>
    isRule(tree, 'singleQuery')
      ? tree
      : childrenOf(tree)
          .map(find)
          .find((found) => found !== undefined);
  const last = allOf(find(collect), 'clause').at(-1);
  return childOf(childOf(childOf(last, 'returnClause'), 'returnBody'), 'orderBy') !== undefined;
}

function baseIsOrdered(base: Tree, scope: Scope, rowsOrdered: boolean): boolean {
  const call = childOf(base, 'functionInvocation');
  if (call) {
    const name = functionName(call);
    if (name === 'collect') return rowsOrdered;
    const given = allOf(call, 'functionArgument').map((argument) => childOf(argument, 'expression'));
    return ORDERED.has(name) || (KEEPING.has(name) && given.every((list) => isOrdered(list, scope, rowsOrdered)));
  }
  const collect = childOf(base, 'collectExpression');
  if (collect) return collectIsOrdered(collect);
  const [source] = allOf(childOf(base, 'listComprehension') ?? childOf(base, 'parenthesizedExpression'), 'expression');
  if (source) return isOrdered(source, scope, rowsOrdered);
  const name = childOf(base, 'variable') && plainName(tokensOf(base).join(''));
  if (name !== undefined) return scope.get(name)?.ordered ?? false;
  return childOf(base, 'parameter') !== undefined || childOf(base, 'listLiteral') !== undefined || isLiteral(base);
}

const isLiteral = (base: Tree): boolean => childOf(base, 'literal') !== undefined;

/** Whether a list has an order that does not come from the store. */
function isOrdered(expression: Tree | undefined, scope: Scope, rowsOrdered: boolean): boolean {
  if (!expression) return false;
  const inner = innermost(expression, ['expression2']);
  if (isRule(inner, 'expression6'))
    return allOf(inner, 'expression5').every((part) => isOrdered(part, scope, rowsOrdered));
  const base = childOf(inner, 'expression1');
  if (!isRule(inner, 'expression2') || !base) return false;
  const stored = allOf(inner, 'postFix').some((postFix) => childOf(postFix, 'property'));
  return stored || baseIsOrdered(base, scope, rowsOrdered);
}

/** Whether `list[..n]`, `collect(x)[0]`, `head(collect(x))` or `last(…)` takes a part of something unordered. */
export function takesUnorderedPart(tree: Tree, scope: Scope, rowsOrdered: boolean): boolean {
  if (isRule(tree, 'functionInvocation')) {
    const argument = childOf(childOf(tree, 'functionArgument'), 'expression');
    const list = argument && innermost(argument, ['functionInvocation']);
    const collected = isRule(list, 'functionInvocation') && functionName(list) === 'collect';
    return ['head', 'last'].includes(functionName(tree)) && collected && !rowsOrdered;
  }
  if (!isRule(tree, 'expression2')) return false;
  const base = childOf(tree, 'expression1');
  const [first, ...rest] = allOf(tree, 'postFix');
  if (!base || !first) return false;
  const collected = childOf(base, 'functionInvocation');
  if (hasToken(first, '[') && collected && functionName(collected) === 'collect') return !rowsOrdered;
  const ofStoredList = childOf(first, 'property') !== undefined;
  const slice = [first, ...rest].some((postFix) => hasToken(postFix, '..'));
  return slice && !ofStoredList && !baseIsOrdered(base, scope, rowsOrdered);
}

/** Whether a call gives an identity of the store: `id(n)`, `elementId(n)`. */
export const isInternalId = (tree: Tree): boolean =>
  isRule(tree, 'functionInvocation') && ['id', 'elementid'].includes(functionName(tree));

/** Whether a returned or carried item is a list with an order, or a variable that holds one. */
export const itemIsOrdered = (expression: Tree | undefined, scope: Scope, rowsOrdered: boolean): boolean =>
  soleVariable(expression) === undefined && isOrdered(expression, scope, rowsOrdered);
