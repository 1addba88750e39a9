import { codeOf, pieces } from '../codegen/cypher-text.mjs';
import { walkExpression, walkQuery } from './access/clauses.ts';
import { errorsOf } from './access/lint.ts';
import { allOf, childOf, childrenOf, faithful, isRule, parse, plainName, textOf, tokensOf } from './access/tree.ts';
import { tellingTheReader } from './access/tells-owner.ts';
import type { Tree } from './access/tree.ts';
import type { Check, Declarations, Problem, Rule } from './access/scope.ts';

export type { Problem } from './access/scope.ts';

/** Every node of a rule, wherever it stands. */
const everywhere = (tree: Tree, rule: string): readonly Tree[] => [
  ...(isRule(tree, rule) ? [tree] : []),
  ...childrenOf(tree).flatMap((child) => everywhere(child, rule)),
];

/** The lines of the comments, without their marks. */
const remarks = (source: string): readonly string[] =>
  [...pieces(source)].filter(({ kind }) => kind === 'comment').map(({ text }) => text.replace(/^\/[/*]\s*/, '').trim());

const UNORDERED = /^unordered(?:, (\d+) times)?: \S/;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const declarationsOf = (source: string): Declarations => {
  const lines = remarks(source);
  return {
    setsAccess: lines.includes('sets access: yes'),
    unordered: sum(lines.map((line) => UNORDERED.exec(line)).map((said) => (said ? Number(said[1] ?? 1) : 0))),
    responseLocalIds: lines.includes('response-local ids'),
    readsTrash: lines.includes('reads the trash'),
    tellsOwner: lines.some((line) => /^tells the owner, not the reader: \S/.test(line)),
  };
};

/** Variables with `SET variable.access = …`. */
const keyedBy = (tree: Tree): ReadonlySet<string> =>
  new Set(
    everywhere(tree, 'setItem').flatMap((item) => {
      const [variable, dot, key, ...more] = tokensOf(childOf(item, 'expression2'));
      return variable && dot === '.' && key === 'access' && more.length === 0 ? [plainName(variable)] : [];
    }),
  );

/**
 * Checks that a query reads nothing without the access predicate.
 *
 * Each node and relationship of a pattern must be of the platform, or be bound before, or be named with
 * `v.access IN $access` as a conjunct of the WHERE of the very clause that holds the pattern; a path of many steps
 * needs `all(x IN nodes(p) WHERE x.access IN $access)` and the same over `relationships(p)`. What is bound has passed
 * this rule where it was bound, so it is not asked twice. Whatever the check does not know, it refuses.
 *
 * @param source the text of a `.cypher` file with its comments, of which five are read as declarations:
 * `// sets access: yes`, `// unordered: <reason>` (of one cut; `unordered, 3 times: …` of as many, neither more nor
 * fewer), `// response-local ids`, `// reads the trash`, `// tells the owner, not the reader: <reason>` (the one exception
 * to the rule: see access/tells-owner.ts)
 * @returns the violations; none when the text is sound
 */
export function accessProblems(source: string): readonly Problem[] {
  const problems: Problem[] = [];
  const report = (rule: Rule, at: Tree | string): void => {
    problems.push({ rule, at: typeof at === 'string' ? at : textOf(at) });
  };
  if (!/^\/\/\s*\S/.test(source)) report('comment', source.split('\n', 1)[0] ?? '');
  const tree = parse(source);
  const code = [...pieces(source)].flatMap(({ kind, text }) => (kind === 'comment' ? [] : [text])).join('');
  if (!faithful(tree, code)) report('not-understood', codeOf(source));
  const [statement, ...others] = allOf(tree, 'statementOrCommand');
  const query = statementQuery(statement);
  if (!query || others.length > 0) {
    report('clause', codeOf(source));
    return problems;
  }
  const check: Check = {
    declared: declarationsOf(source),
    keyed: keyedBy(tree),
    report,
    expression: (expression, scope, rowsOrdered) => walkExpression(expression, scope, rowsOrdered, check),
  };
  if (check.declared.tellsOwner) for (const at of tellingTheReader(query)) report('tells-reader', at);
  else walkQuery(query, new Map(), check);
  const left = withoutExcused(problems, check.declared.unordered);
  const [error] = left.length > 0 ? [] : errorsOf(source); // the slow part, for texts that look sound
  return error === undefined ? left : [{ rule: 'not-understood', at: error }];
}

/** The problems without the cuts that need no order, when the file declares as many as there are. */
function withoutExcused(problems: readonly Problem[], declared: number): readonly Problem[] {
  const cuts = problems.filter(({ rule }) => rule === 'unordered');
  if (cuts.length === declared) return problems.filter((problem) => !cuts.includes(problem));
  if (cuts.length > 0) return problems;
  return [...problems, { rule: 'unordered', at: `${declared} declared, none there` }];
}

/** The query of a statement that is one, without an option such as EXPLAIN before it. */
function statementQuery(statement: Tree | undefined): Tree | undefined {
  const prepared = childOf(statement, 'preparsedStatement');
  return prepared && childrenOf(prepared).length === 1
    ? childOf(childOf(prepared, 'statement'), 'queryWithLocalDefinitions')
    : undefined;
}
