import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Check, none } from '../lib/check.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What the contract specs attack in full by day as well, so that a night prints all figures in one place. */
const proven = {
  'gate: copies to 300 unfit recipients, or after a revoke that committed, in 200 races': 'undertakings/(gate|races)',
  'audit attacks that are not told apart': 'audit/(attacks|attacked-files)',
  'guesses: more than five evaluated of a thousand from everywhere, or a wrong delay': 'accounts/guesses',
  'two people: markings lowered, accesses given or circles opened by one': 'requests/',
} as const;

interface Report {
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

async function played(pattern: string): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'entregent-security-'));
  const outputFile = join(folder, 'report.json');
  try {
    const jest = join(root, 'node_modules/jest/bin/jest.js');
    const config = join(root, 'test/contract/jest.config.mjs');
    const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
    const options = ['--runInBand', '-c', config, '--json', `--outputFile=${outputFile}`, pattern];
    const child = spawn(process.execPath, [...flags, jest, ...options], { cwd: join(root, 'test'), stdio: 'ignore' });
    await once(child, 'close');
    return JSON.parse(readFileSync(outputFile, 'utf8')) as Report;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The specs of the gate, of the audit log, of guesses and of what takes two people, on a base of their own. */
export const provenBySpecs: Check = async () => {
  const figures = [];
  for (const [name, pattern] of Object.entries(proven)) {
    const { numTotalTests, testResults } = await played(pattern);
    if (numTotalTests === 0) throw new Error(`no spec is called ${pattern}`);
    const failed = testResults.flatMap(({ assertionResults, message }) => {
      const titles = assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
      return assertionResults.length === 0 ? [message] : titles;
    });
    figures.push(none(name, `${numTotalTests} specs`, failed));
  }
  return figures;
};
