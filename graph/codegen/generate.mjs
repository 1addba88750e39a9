// From the .cypher files to two TypeScript modules, so that the compiled library needs no file beside it.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, parametersOf, splitLeadingComment, statementsOf } from './cypher-text.mjs';

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const MIGRATION = /^\d{4}-[a-z0-9]+(-[a-z0-9]+)*$/;
const NOTICE = '// Generated from the .cypher files by codegen.mjs; edit those.\n';

const platform = JSON.parse(readFileSync(new URL('../platform.json', import.meta.url), 'utf8'));

const folders = (path) =>
  existsSync(path) ? readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory()) : [];
const cypherFiles = (path) =>
  existsSync(path)
    ? readdirSync(path)
        .filter((name) => name.endsWith('.cypher'))
        .toSorted()
    : [];
const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const read = (path) => readFileSync(path, 'utf8').replaceAll('\r\n', '\n');

/** `platform` when each labelled node is one of the platform and no access key is asked for. */
function touches(text) {
  const code = codeOf(text);
  const labels = [...code.matchAll(/\(\s*\w*\s*:\s*([\w:|&!\s]+)/g)].flatMap(([, names]) => names.match(/\w+/g) ?? []);
  const only = labels.length > 0 && labels.every((label) => platform.labels.includes(label));
  return only && !/\$access\b/.test(code) ? 'platform' : 'records';
}

/**
 * Reads one query.
 * @throws {Error} naming the file, when its name is not in kebab case, when it does not open with a comment saying
 * what the query answers, or when it holds no statement or more than one
 */
function readQuery(root, feature, file) {
  const at = `queries/${feature}/${file}`;
  const name = file.replace(/\.cypher$/, '');
  if (!KEBAB.test(feature) || !KEBAB.test(name)) throw new Error(`graph/${at}: folder and file names are kebab-case`);
  const { comment, text } = splitLeadingComment(read(join(root, at)));
  if (!comment.some((line) => line.trim()))
    throw new Error(`graph/${at}: open the file with a comment line (//) that says what the query answers`);
  if (statementsOf(text).length !== 1) throw new Error(`graph/${at}: one file holds exactly one statement`);
  return {
    name: `${feature}/${name}`,
    comment,
    text,
    parameters: parametersOf(text).filter((parameter) => parameter !== 'access'),
    touches: touches(text),
  };
}

/** All queries, by feature, in the order of their names. */
export const readQueries = (root) =>
  folders(join(root, 'queries'))
    .map(({ name: feature }) => ({
      feature,
      queries: cypherFiles(join(root, 'queries', feature)).map((file) => readQuery(root, feature, file)),
    }))
    .filter(({ queries }) => queries.length > 0)
    .toSorted((a, b) => (a.feature < b.feature ? -1 : 1));

const indented = (lines, by) => lines.map((line) => (line ? ' '.repeat(by) + line : line)).join('\n');

function queryProperty({ name, comment, text, parameters, touches: what }) {
  const type = parameters.length ? parameters.map((parameter) => `'${parameter}'`).join(' | ') : 'never';
  const said = comment.map((line) => ` * ${line.replaceAll('*/', '* /')}`.trimEnd());
  return indented(
    [
      '/**',
      ...said,
      ' */',
      `${camel(name.split('/')[1])}: {`,
      `  name: '${name}',`,
      `  text: ${JSON.stringify(text)},`,
      `  parameters: ${JSON.stringify(parameters)},`,
      `  touches: '${what}',`,
      `} as StoredQuery<${type}>,`,
    ],
    4,
  );
}

/** The text of src/gen/queries.ts. */
export function queriesModule(root) {
  const features = readQueries(root).map(
    ({ feature, queries }) => `  ${camel(feature)}: {\n${queries.map(queryProperty).join('\n')}\n  },\n`,
  );
  return `${NOTICE}import type { StoredQuery } from '../query.ts';\n\nexport const queries = {\n${features.join('')}};\n`;
}

/**
 * The migrations in the order of their numbers. The checksum is the SHA-256 of the file with Unix line ends.
 * @throws {Error} when a name is not `0001-what-it-does.cypher` or a number is used twice
 */
export function readMigrations(root) {
  const migrations = cypherFiles(join(root, 'migrations')).map((file) => {
    const name = file.replace(/\.cypher$/, '');
    if (!MIGRATION.test(name)) throw new Error(`graph/migrations/${file}: name it 0001-what-it-does.cypher`);
    const source = read(join(root, 'migrations', file));
    return { name, checksum: createHash('sha256').update(source).digest('hex'), statements: statementsOf(source) };
  });
  const numbers = migrations.map(({ name }) => name.slice(0, 4));
  const twice = numbers.find((number, index) => numbers.indexOf(number) !== index);
  if (twice) throw new Error(`graph/migrations: the number ${twice} is used twice`);
  return migrations;
}

/** The text of src/gen/migrations.ts. */
export const migrationsModule = (root) =>
  `${NOTICE}import type { Migration } from '../migration.ts';\n\nexport const storedMigrations: readonly Migration[] = ${JSON.stringify(readMigrations(root), null, 2)};\n`;
