// What can be known of a Cypher text without parsing it: comments, strings and names in backticks told apart.

/** One piece of a text. `code` is what Neo4j reads as syntax; the three others hide whatever they contain. */
const PIECE =
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?\*\/)|(?<string>'(?:\\[\s\S]|[^\\'])*'|"(?:\\[\s\S]|[^\\"])*")|(?<name>`(?:``|[^`])*`)|(?<code>[\s\S])/g;

/** @param {string} text @returns {Generator<{ kind: 'comment' | 'string' | 'name' | 'code', text: string }>} */
export function* pieces(text) {
  let code = '';
  for (const { 0: piece, groups } of text.matchAll(PIECE)) {
    if (groups.code !== undefined) {
      code += piece;
      continue;
    }
    if (code) yield { kind: 'code', text: code };
    code = '';
    yield { kind: groups.comment ? 'comment' : groups.string ? 'string' : 'name', text: piece };
  }
  if (code) yield { kind: 'code', text: code };
}

/** The text with comments removed and strings emptied: safe to look for keywords, labels and parameters in. */
export const codeOf = (text) =>
  [...pieces(text)]
    .map(({ kind, text: piece }) => (kind === 'comment' ? ' ' : kind === 'string' ? "''" : piece))
    .join('');

/** Names of the parameters, in the order of their first use. A dynamic label, `$(expression)`, is not one. */
export const parametersOf = (text) => {
  const code = [...pieces(text)].map(({ kind, text: piece }) => (kind === 'code' ? piece : ' ')).join('');
  return [...new Set([...code.matchAll(/\$(\w+)/g)].map(([, name]) => name))];
};

/**
 * Splits the comment that opens a file from the statement.
 * @returns {{ comment: string[], text: string }} the comment's lines without their slashes, and the statement as sent
 */
export function splitLeadingComment(source) {
  const lines = source.replaceAll('\r\n', '\n').split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const comment = lines.slice(0, end < 0 ? lines.length : end).map((line) => line.replace(/^\/\/\s?/, ''));
  return {
    comment,
    text: lines.slice(comment.length).join('\n').trim().replace(/\s*;$/, ''),
  };
}

/** The statements of a text, parted at each semicolon that is neither in a comment nor in a string. */
export function statementsOf(text) {
  const statements = [''];
  for (const { kind, text: piece } of pieces(text)) {
    if (kind === 'comment') continue;
    const [first, ...more] = kind === 'code' ? piece.split(';') : [piece];
    statements[statements.length - 1] += first;
    statements.push(...more);
  }
  return statements.map((statement) => statement.trim()).filter(Boolean);
}
