import { lintCypherQuery } from '@neo4j-cypher/language-support';
import { parametersOf } from '../../codegen/cypher-text.mjs';
import type { Declared } from '../../declared.mjs';

const ERROR = 1;

const diagnostics = (source: string, declared: Partial<Declared>) => {
  // The linter wants a value for each parameter; null fits any type.
  const parameters = Object.fromEntries(parametersOf(source).map((name) => [name, null]));
  return lintCypherQuery(source, { ...declared, parameters }).diagnostics.map(({ message, severity }) => ({
    text: typeof message === 'string' ? message : message.value,
    severity,
  }));
};

/** What keeps a text from being run at all: errors of syntax, names that nothing defines. */
export const errorsOf = (source: string): readonly string[] =>
  diagnostics(source, {})
    .filter(({ severity }) => severity === ERROR)
    .map(({ text }) => text);

/**
 * Errors and warnings of a text, against the labels, types and properties that the model declares.
 * The numeric identity is deprecated, yet the one to use within one answer: a text that declares
 * `// response-local ids` may call it.
 */
export const complaintsOf = (source: string, declared: Partial<Declared>): readonly string[] =>
  diagnostics(source, declared)
    .map(({ text }) => text)
    .filter((text) => !(/deprecated function.*'id'/.test(text) && /^\/\/ response-local ids$/m.test(source)));
