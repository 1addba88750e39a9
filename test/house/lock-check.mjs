// Whether the lock holds everything that it names. A registry that lacks the package of one platform makes npm leave
// the entry out in silence; the installation then fails on that platform, far from here.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import semver from 'semver';

/** The places where a package at this path finds its dependencies, nearest first. */
function* places(path) {
  const steps = path.split('/');
  for (let end = steps.length; end >= 0; end -= 1) {
    if (steps[end - 1] === 'node_modules') continue;
    yield [...steps.slice(0, end), 'node_modules'].filter(Boolean).join('/');
  }
}

/** What a package needs, as ranges by name. Of those that are not ours, development dependencies do not count. */
function needs(path, entry) {
  const peers = Object.entries(entry.peerDependencies ?? {}).filter(
    ([name]) => !entry.peerDependenciesMeta?.[name]?.optional,
  );
  const ours = !path.includes('node_modules/');
  return {
    ...Object.fromEntries(peers),
    ...(ours ? entry.devDependencies : {}),
    ...entry.optionalDependencies,
    ...entry.dependencies,
  };
}

/** `npm:name@range` asks for another package under this name. */
const rangeOf = (wanted) => (wanted.startsWith('npm:') ? wanted.slice(wanted.lastIndexOf('@') + 1) : wanted);

const satisfies = (version, wanted) =>
  semver.validRange(rangeOf(wanted)) === null ||
  semver.satisfies(version, rangeOf(wanted), { includePrerelease: true });

/**
 * @param {{ packages: Record<string, any> }} lock the parsed package-lock.json
 * @param {Record<string, string>} overrides versions that the root package.json imposes
 * @returns {string[]} what is missing, does not fit or names a host
 */
export function lockProblems({ packages }, overrides = {}) {
  return Object.entries(packages).flatMap(([path, entry]) => {
    if (entry.link) return [];
    const who = path || 'the root';
    const host = /^[a-z+]+:\/\//.test(entry.resolved ?? '') ? [`${who} names a host: ${entry.resolved}`] : [];
    const lacking = Object.entries(needs(path, entry)).flatMap(([name, wanted]) => {
      const place = [...places(path)].find((folder) => packages[`${folder}/${name}`]);
      if (!place) return [`${who} needs ${name}@${wanted}, which is not in the lock`];
      const found = packages[`${place}/${name}`];
      const fits = found.link || overrides[name] || satisfies(found.version, wanted);
      return fits ? [] : [`${who} needs ${name}@${wanted} and gets ${found.version}`];
    });
    return [...host, ...lacking];
  });
}

/** Reads a JSON file of the repository's top folder. */
export const readTop = (name) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = lockProblems(readTop('package-lock.json'), readTop('package.json').overrides);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
