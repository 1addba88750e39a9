import { getDebugTree, type SimpleTree } from '@neo4j-cypher/language-support';

/**
 * A node of the parse tree. A rule of the grammar has its rule's name and at least one child; a leaf has the text of
 * its token as its name and no child.
 */
export type Tree = SimpleTree;

/** The parse tree of a text. The parser repairs what it cannot read: see {@link faithful}. */
export const parse = (text: string): Tree => getDebugTree(text);

export const childrenOf = (tree: Tree): readonly Tree[] => tree.children ?? [];

/** Whether the node is that rule, not a token that happens to read like its name. */
export const isRule = (tree: Tree | undefined, rule: string): tree is Tree =>
  tree?.name === rule && childrenOf(tree).length > 0;

const isToken = (tree: Tree | undefined, text: string): boolean =>
  tree !== undefined && childrenOf(tree).length === 0 && tree.name.toUpperCase() === text;

export const childOf = (tree: Tree | undefined, rule: string): Tree | undefined =>
  tree && childrenOf(tree).find((child) => isRule(child, rule));

export const allOf = (tree: Tree | undefined, rule: string): readonly Tree[] =>
  tree ? childrenOf(tree).filter((child) => isRule(child, rule)) : [];

export const hasToken = (tree: Tree, text: string): boolean => childrenOf(tree).some((child) => isToken(child, text));

/** A rule that may match nothing leaves a node without children, which is no token. */
const isEmptyRule = (parent: Tree, child: Tree): boolean =>
  child.name === 'namespace' && (parent.name === 'functionName' || parent.name === 'procedureName');

/** The tokens below a node, in order. */
export function tokensOf(tree: Tree | undefined): readonly string[] {
  if (!tree) return [];
  const children = childrenOf(tree).filter((child) => childrenOf(child).length > 0 || !isEmptyRule(tree, child));
  return childrenOf(tree).length > 0 ? children.flatMap(tokensOf) : [tree.name];
}

/** The text below a node, for messages. */
export const textOf = (tree: Tree | undefined): string => tokensOf(tree).join(' ');

/** A name without its backticks. */
export const plainName = (token: string): string =>
  token.startsWith('`') ? token.slice(1, -1).replaceAll('``', '`') : token;

/** The name that a node's own `variable` gives, if it has one. */
export const variableOf = (tree: Tree | undefined): string | undefined => {
  const variable = childOf(tree, 'variable');
  return variable && plainName(tokensOf(variable).join(''));
};

/** Steps down while a node has a single child, to the rule asked for or to the first node that branches. */
export function innermost(tree: Tree, stopAt: readonly string[] = []): Tree {
  let at = tree;
  for (;;) {
    const [only, ...more] = childrenOf(at);
    if (!only || more.length > 0 || childrenOf(only).length === 0 || stopAt.includes(at.name)) return at;
    at = only;
  }
}

/** The variable that an expression consists of, if it is nothing else. */
export function soleVariable(expression: Tree | undefined): string | undefined {
  const inner = expression && innermost(expression, ['variable', 'parameter']);
  return isRule(inner, 'variable') ? plainName(tokensOf(inner).join('')) : undefined;
}

/** Whether the tree holds every token of the text and no other: the parser has skipped nothing and invented nothing. */
export const faithful = (tree: Tree, code: string): boolean =>
  childrenOf(tree).map(tokensOf).flat().join('').replace(/\s+/g, '') === code.replace(/\s+/g, '').replace(/;$/, '');
