import platform from '../../platform.json' with { type: 'json' };
import { allOf, childOf, childrenOf, isRule, plainName, tokensOf, variableOf } from './tree.ts';
import type { Tree } from './tree.ts';

// The one statement that may find a record without the access predicate: a request for access must do the same whether the
// record exists or not, and must reach the owner of its circle. It is one form and nothing else:
//
//   OPTIONAL MATCH (n:Record {id: $…})
//   CREATE (q:<platform label> {…, marking: n.access})
//
// OPTIONAL, so that the row and with it the CREATE are there either way; no WHERE, which could make the CREATE depend on the
// record; no relationship, which would tie what is created to it; of the record its marking alone; no RETURN, so that
// nothing reaches whoever asks.

/** `(n:Record {id: $parameter})`: the name, if the pattern is that and nothing else. */
function lookedUp(match: Tree | undefined): string | undefined {
  const pattern = tokensOf(match);
  const [optional, keyword, open, name, colon, label, brace, key, colon2, dollar, parameter, ...end] = pattern;
  const fits =
    optional?.toUpperCase() === 'OPTIONAL' &&
    keyword?.toUpperCase() === 'MATCH' &&
    [open, colon, label, brace, key, colon2, dollar].join(' ') === '( : Record { id : $' &&
    /^\w+$/.test(parameter ?? '') &&
    end.join(' ') === '} )';
  return fits && name !== undefined && /^[a-z]\w*$/i.test(name) ? name : undefined;
}

/** The one node that is created, if it is one of the platform and no relationship stands beside it. */
function created(create: Tree | undefined): Tree | undefined {
  const [pattern, ...more] = allOf(childOf(create, 'patternList'), 'pattern');
  const element = childOf(childOf(pattern, 'anonymousPattern'), 'patternElement');
  const [node, ...others] = childrenOf(element ?? { name: '' });
  const labels = tokensOf(childOf(node, 'labelExpression')).filter((token) => token !== ':');
  const ofPlatform = labels.length === 1 && platform.labels.includes(plainName(labels[0]!));
  return more.length === 0 && others.length === 0 && isRule(node, 'nodePattern') && ofPlatform ? node : undefined;
}

/** Whether a value is a parameter, a text, or the marking of the record: anything else could look further. */
function isPlain(value: Tree, name: string): boolean {
  const tokens = tokensOf(value);
  const [first, second, third] = tokens;
  if (tokens.length === 1) return /^'[^']*'$/.test(first ?? '');
  if (tokens.length === 2) return first === '$';
  return tokens.length === 3 && first === name && second === '.' && third === 'access';
}

/**
 * The parts of a statement by which whoever asks could learn of the record; none when it is of the one form.
 * @param query the statement, declared `// tells the owner, not the reader: <reason>`
 */
export function tellingTheReader(query: Tree): readonly Tree[] {
  const union = childOf(childOf(childOf(query, 'nextStatement'), 'regularQuery'), 'union');
  const [single, ...unions] = allOf(union, 'singleQuery');
  const [first, second, ...others] = allOf(single, 'clause');
  const name = lookedUp(childOf(first, 'matchClause'));
  const node = created(childOf(second, 'createClause'));
  const extra = [...unions, ...others];
  if (name === undefined || node === undefined || extra.length > 0) return extra.length > 0 ? extra : [query];
  const values = allOf(childOf(childOf(node, 'properties'), 'map'), 'expression');
  const plain = values.length > 0 && values.every((value) => isPlain(value, name));
  return variableOf(node) === name || !plain ? [node] : [];
}
