// What counts as one passed or failed test. Everything that is silently absent is a failure: a suite that did not run, a
// file without a test, a test that was skipped, a check that no project has.

/** @typedef {{ passed: number, failed: number, failures: string[] }} Count `failures` are lines for a person */

const firstLines = (text, lines = 12) =>
  text
    .split('\n')
    .slice(0, lines)
    .map((line) => `      ${line}`)
    .join('\n');

/** @returns {Count} */
export const failure = (text) => ({ passed: 0, failed: 1, failures: [text] });

/** @param {Count[]} counts @returns {Count} */
export const sum = (counts) => ({
  passed: counts.reduce((total, count) => total + count.passed, 0),
  failed: counts.reduce((total, count) => total + count.failed, 0),
  failures: counts.flatMap((count) => count.failures),
});

const shorten = (file) => file.replace(/^.*?\/(?=(apps|libs|graph|test)\/)/, '');

function countFile({ name, message, assertionResults }) {
  const file = shorten(name);
  if (assertionResults.length === 0)
    return failure(`${file}: ${message ? firstLines(message).trim() : 'no test in this file'}`);
  return sum(
    assertionResults.map(({ status, fullName, failureMessages }) => {
      if (status === 'passed') return { passed: 1, failed: 0, failures: [] };
      const why = status === 'failed' ? `\n${firstLines((failureMessages ?? []).join('\n'))}` : ` (${status})`;
      return failure(`${file}: ${fullName}${why}`);
    }),
  );
}

/**
 * Counts one run of Jest from its JSON report.
 * @param {string} suite its folder
 * @param {object | undefined} report what `--outputFile` holds; undefined when Jest wrote none
 * @param {number} code the exit code of Jest
 * @returns {Count}
 */
export function countJest(suite, report, code) {
  if (!report?.testResults) return failure(`${suite}: Jest gave no report (exit ${code})`);
  const counted = sum(report.testResults.map(countFile));
  if (counted.passed + counted.failed === 0) return failure(`${suite}: the suite is empty`);
  if (code !== 0 && counted.failed === 0) return sum([counted, failure(`${suite}: Jest ended with ${code}`)]);
  return counted;
}

// oxlint-disable-next-line no-control-regex -- the escape character begins the colours that are taken out
const plain = (text) => text.replace(/\u001b\[[\d;]*m/g, '').replace(/\r/g, '');

/**
 * Counts a run of Nx: each task is one check. A task that was expected and not seen has failed.
 * @param {Record<string, string[]>} expected the projects that have each target
 * @param {string} output of `nx run-many --outputStyle=static`
 * @param {number} code the exit code of Nx
 * @returns {Count}
 */
export function countNx(expected, output, code) {
  const lines = plain(output).split('\n');
  const seen = new Set(lines.map((line) => /^> nx run (\S+)/.exec(line)?.[1]).filter(Boolean));
  const listed = lines.slice(lines.findIndex((line) => line.startsWith('Failed tasks:')) + 1);
  const failing = new Set(code === 0 ? [] : listed.map((line) => /^- (\S+:\S+)/.exec(line)?.[1]).filter(Boolean));
  const tasks = Object.entries(expected).flatMap(([target, projects]) => {
    if (projects.length === 0) return [failure(`${target}: no project has this check`)];
    return projects.map((project) => {
      const task = `${project}:${target}`;
      if (!seen.has(task)) return failure(`${task}: did not run`);
      return failing.has(task) ? failure(`${task} (npx nx run ${task})`) : { passed: 1, failed: 0, failures: [] };
    });
  });
  const counted = sum(tasks);
  if (code !== 0 && counted.failed === 0) return sum([counted, failure(`nx ended with ${code}`)]);
  return counted;
}

/** The last line of `npm test`. */
export const verdict = ({ passed, failed }) => `${passed} passed, ${failed} failed`;
