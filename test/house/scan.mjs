// The house rules that no other tool can check: what a file may say, how long it may be, where it may lie.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TOP = ['apps', 'libs', 'graph', 'docs', 'test', 'nx.json', 'package.json', 'tsconfig.base.json', 'README.md'];
const BESIDE = ['package-lock.json', 'LICENSE'];

const CODE = /\.(ts|tsx|mts|mjs)$/;
const COMMENT = /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`)|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
const withoutComments = (text) => text.replaceAll(COMMENT, (all, string) => (string === undefined ? ' ' : all));

const CYPHER = [
  /\b(?:MATCH|MERGE|CREATE|UNWIND|OPTIONAL MATCH|DETACH DELETE)\b\s*\(/,
  /\bUNWIND\s+\$\w+\s+AS\b/,
  /\bDETACH\s+DELETE\s+\w/,
];
const ENVIRONMENT =
  /\bprocess\s*(?:\?\.|\.)\s*env\b|\bprocess\s*\[\s*['"`]env|\benv\b[^;]*\bfrom\s*['"](?:node:)?process['"]/;
const MACHINE = [
  /(?<![\w.])\/work\/(?:main|shared|\.)/,
  /(?<![\w.])\/home\/\w/,
  /(?<![\w.])\/Users\/\w/,
  /(?<![\w./-])[/]root(?![\w-])/,
];
const HOST = [
  /\b(?:registry\.npmjs\.org|registry\.yarnpkg\.com|npm\.pkg\.github\.com|repo1?\.maven\.(?:apache\.)?org|proxy\.golang\.org|pypi\.org)\b/i,
  /\/\/[\w.-]*(?:registry|mirror|artifactory|nexus|verdaccio)[\w.-]*[:/]/i,
  /^\s*(?:@[\w-]+:)?registry\s*=/im,
];

const lines = (text) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
const limitOf = (path) => (path.endsWith('.css') ? 600 : /\.(mjs|cypher|java)$/.test(path) ? 300 : Infinity);
const some = (patterns, text) => patterns.some((pattern) => pattern.test(text));

/** Each rule by its name: whether a file breaks it. Paths have forward slashes and start at the top folder. */
export const rules = {
  'cypher-outside-graph': ({ path, text }) =>
    CODE.test(path) &&
    !/^(graph|test|apps\/\w+\/testing)\/|\.spec\.\w+$/.test(path) &&
    some(CYPHER, withoutComments(text)),
  'environment-elsewhere': ({ path, text }) =>
    CODE.test(path) &&
    !/^(apps\/launch|libs\/testing|test)\/|^apps\/api\/src\/environment\.ts$|(^|\/)jest\.config\.mjs$/.test(path) &&
    ENVIRONMENT.test(withoutComments(text)),
  'file-too-long': ({ path, text }) => lines(text) > limitOf(path),
  'path-of-a-machine': ({ text }) => some(MACHINE, text),
  'registry-host': ({ text }) => some(HOST, text),
  'unknown-top-entry': ({ path }) => {
    const [top] = path.split('/');
    return !top.startsWith('.') && !TOP.includes(top) && !BESIDE.includes(top);
  },
};

/** What is no part of the project: the names and paths of .gitignore, of which none holds a pattern. */
const ignoredBy = (root) => {
  const entries = readFileSync(join(root, '.gitignore'), 'utf8').split('\n');
  return new Set([...entries.map((entry) => entry.replace(/^\/|\/$/g, '')).filter(Boolean), '.git']);
};

/** The text files of a tree, without what .gitignore names. */
export function* filesOf(root, ignored = ignoredBy(root), folder = '') {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (ignored.has(entry.name) || ignored.has(path)) continue;
    if (entry.isDirectory()) yield* filesOf(root, ignored, path);
    else if (entry.isFile()) {
      const bytes = readFileSync(join(root, path));
      yield { path, text: bytes.includes(0) ? '' : bytes.toString('utf8') };
    }
  }
}

/** @returns {string[]} `rule: path` for each file that breaks a rule */
export const scan = (root) =>
  [...filesOf(root)].flatMap((file) =>
    Object.entries(rules)
      .filter(([, breaks]) => breaks(file))
      .map(([rule]) => `${rule}: ${file.path}`),
  );

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = scan(fileURLToPath(new URL('../..', import.meta.url)));
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
