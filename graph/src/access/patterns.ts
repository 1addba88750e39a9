import platform from '../../platform.json' with { type: 'json' };
import { factsOf, merged, nothing } from './predicates.ts';
import type { Facts } from './predicates.ts';
import { allOf, childOf, childrenOf, hasToken, isRule, plainName, tokensOf, variableOf } from './tree.ts';
import type { Tree } from './tree.ts';
import { plain } from './scope.ts';
import type { Binding, Check, Rule, Scope } from './scope.ts';

type Names = Map<string, Binding>;

/** How a clause treats elements that nothing has checked before. */
export interface Reading {
  readonly check: Check;
  readonly facts: Facts;
  /** The rule reported where no predicate can stand at all; undefined where one can. */
  readonly always?: Rule;
  readonly path?: string | undefined;
  readonly shortest?: boolean;
}

/** The plain labels or types of an element; undefined when it has none or when they are negated, dynamic or `%`. */
function labelsOf(element: Tree): readonly string[] | undefined {
  const tokens = tokensOf(childOf(element, 'labelExpression'));
  if (tokens.length === 0 || tokens.some((token) => ['!', '%', '$'].includes(token))) return undefined;
  return tokens
    .filter((token) => !['|', '&', ':', '(', ')'].includes(token) && token.toUpperCase() !== 'IS')
    .map(plainName);
}

const isPlatformNode = (node: Tree): boolean =>
  labelsOf(node)?.every((label) => platform.labels.includes(label)) ?? false;

const isPlatformType = (relationship: Tree): boolean =>
  labelsOf(relationship)?.every((type) => platform.relationshipTypes.includes(type)) ?? false;

const isRemoved = (node: Tree): boolean =>
  !tokensOf(childOf(node, 'labelExpression')).includes('|') && (labelsOf(node)?.includes('Removed') ?? false);

/** The WHERE written inside an element's own brackets, and the expressions that stand there. */
const inlineWhere = (element: Tree): Tree | undefined => childOf(element, 'expression');

function visitInside(element: Tree, names: Names, reading: Reading): void {
  reading.check.expression(childOf(element, 'properties'), names, false);
  reading.check.expression(inlineWhere(element), names, false);
}

function checkNode(node: Tree, names: Names, reading: Reading): Binding {
  const name = variableOf(node);
  const known = name === undefined ? undefined : names.get(name);
  const binding = known ?? { ...plain, platform: isPlatformNode(node), removed: isRemoved(node) };
  if (name !== undefined) names.set(name, binding);
  visitInside(node, names, reading);
  if (known || binding.platform) return binding;
  const { access, removed, nodesOf, lists } = merged(reading.facts, factsOf(inlineWhere(node)));
  const checked =
    (name !== undefined && (access.has(name) || lists.has(name) || (binding.removed && removed.has(name)))) ||
    (reading.path !== undefined && nodesOf.has(reading.path));
  if (reading.always || !checked)
    reading.check.report(reading.always ?? (name === undefined ? 'unnamed' : 'unchecked'), node);
  return binding;
}

function checkRelationship(
  relationship: Tree,
  many: boolean,
  ends: readonly [Binding, Binding],
  names: Names,
  reading: Reading,
): void {
  const name = variableOf(relationship);
  const known = name !== undefined && names.has(name);
  const ofPlatform = !many && ends.every((end) => end.platform) && isPlatformType(relationship);
  if (name !== undefined && !known) names.set(name, { ...plain, platform: ofPlatform });
  visitInside(relationship, names, reading);
  if (known || ofPlatform) return;
  const inline = factsOf(inlineWhere(relationship));
  const { access, removed, nodesOf, relationshipsOf, lists } = reading.facts;
  const inTrash = reading.check.declared.readsTrash || ends.some((end) => end.removed);
  const overPath = reading.path !== undefined && relationshipsOf.has(reading.path);
  const named = name !== undefined && (lists.has(name) || inline.access.has(name));
  const single = name !== undefined && (access.has(name) || (inTrash && removed.has(name)));
  const nodesToo = reading.path !== undefined && nodesOf.has(reading.path);
  const checked = many ? nodesToo && (overPath || named) : overPath || named || single;
  if (reading.always || !checked)
    reading.check.report(
      reading.always ?? (many ? 'path' : name === undefined ? 'unnamed' : 'unchecked'),
      relationship,
    );
}

function checkGroup(group: Tree, names: Names, reading: Reading): void {
  const inner = factsOf(childOf(group, 'expression'));
  const { lists, nodesOf, relationshipsOf } = reading.facts;
  const outer = isRule(childOf(group, 'quantifier'), 'quantifier')
    ? { ...nothing, lists, nodesOf, relationshipsOf }
    : reading.facts;
  const pattern = childOf(group, 'pattern');
  if (pattern) checkPattern(pattern, names, { ...reading, facts: merged(outer, inner) });
  reading.check.expression(childOf(group, 'expression'), names, false);
}

/** Checks a chain of nodes and relationships; a group in brackets counts as one of its nodes. */
export function checkChain(chain: Tree, names: Names, reading: Reading): void {
  const parts = childrenOf(chain).filter((part) => !isRule(part, 'quantifier'));
  const bindings = parts.map((part) => {
    if (isRule(part, 'nodePattern')) return checkNode(part, names, reading);
    if (isRule(part, 'parenthesizedPath')) checkGroup(part, names, reading);
    return plain;
  });
  parts.forEach((part, index) => {
    if (!isRule(part, 'relationshipPattern')) return;
    const next = childrenOf(chain)[childrenOf(chain).indexOf(part) + 1];
    const many = reading.shortest === true || childOf(part, 'pathLength') !== undefined || isRule(next, 'quantifier');
    checkRelationship(part, many, [bindings[index - 1] ?? plain, bindings[index + 1] ?? plain], names, reading);
  });
}

function checkPattern(pattern: Tree, names: Names, reading: Reading): void {
  if (childOf(pattern, 'pathPatternPrefix')) reading.check.report('path-selector', pattern);
  const path = variableOf(pattern) ?? reading.path;
  const anonymous = childOf(pattern, 'anonymousPattern');
  const shortest = childOf(anonymous, 'shortestPathPattern');
  const chain = childOf(shortest ?? anonymous, 'patternElement');
  if (chain) checkChain(chain, names, { ...reading, path, shortest: shortest !== undefined });
  if (path !== undefined) names.set(path, plain);
}

/**
 * Checks the patterns of a reading clause against its own WHERE.
 * @returns the scope with the variables that the patterns bring
 */
export function readPatterns(patterns: readonly Tree[], scope: Scope, reading: Reading): Scope {
  const names: Names = new Map(scope);
  for (const pattern of patterns) checkPattern(pattern, names, reading);
  return names;
}

/** Whether an element's own map gives it an access key. */
const mapHasKey = (element: Tree): boolean =>
  allOf(childOf(childOf(element, 'properties'), 'map'), 'propertyKeyName').some(
    (key) => plainName(tokensOf(key).join('')) === 'access',
  );

/** Checks that whatever CREATE adds to the records has an access key. */
export function createPatterns(patterns: readonly Tree[], scope: Scope, check: Check): Scope {
  const names: Names = new Map(scope);
  const reading: Reading = { check, facts: nothing };
  const keyed = (element: Tree): boolean => {
    const name = variableOf(element);
    return check.declared.setsAccess || mapHasKey(element) || (name !== undefined && check.keyed.has(name));
  };
  for (const pattern of patterns) {
    const parts = childrenOf(childOf(childOf(pattern, 'anonymousPattern'), 'patternElement') ?? pattern);
    const isNew = (element: Tree): boolean => !names.has(variableOf(element) ?? '');
    const bindings = parts.map((part) => {
      if (!isRule(part, 'nodePattern')) return plain;
      const binding = names.get(variableOf(part) ?? '') ?? { ...plain, platform: isPlatformNode(part) };
      if (isNew(part) && !binding.platform && !keyed(part)) check.report('create-without-access', part);
      visitInside(part, names, reading);
      const name = variableOf(part);
      if (name !== undefined) names.set(name, binding);
      return binding;
    });
    parts.forEach((part, index) => {
      if (!isRule(part, 'relationshipPattern')) return;
      visitInside(part, names, reading);
      const platformEnds = bindings[index - 1]?.platform && bindings[index + 1]?.platform;
      if (!(platformEnds && isPlatformType(part)) && !keyed(part)) check.report('create-without-access', part);
      const name = variableOf(part);
      if (name !== undefined) names.set(name, plain);
    });
    const path = hasToken(pattern, '=') ? variableOf(pattern) : undefined;
    if (path !== undefined) names.set(path, plain);
  }
  return names;
}
