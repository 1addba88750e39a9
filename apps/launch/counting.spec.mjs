import { countJest, countNx, sum, verdict } from './counting.mjs';

const file = (name, ...statuses) => ({
  name: `/somewhere/${name}`,
  message: '',
  assertionResults: statuses.map((status, i) => ({ status, fullName: `does ${i}`, failureMessages: ['expected 1'] })),
});
const report = (...testResults) => ({ testResults });

describe('counting a Jest suite', () => {
  it('adds up what passed and failed, and names the failing titles with their file', () => {
    const counted = countJest('libs/rules', report(file('libs/rules/src/a.spec.ts', 'passed', 'failed')), 1);
    expect(counted).toMatchObject({ passed: 1, failed: 1 });
    expect(counted.failures[0]).toMatch(/^libs\/rules\/src\/a\.spec\.ts: does 1\n\s+expected 1$/);
  });

  it('takes an empty suite for a failure, though Jest passed', () => {
    expect(countJest('libs/rules', report(), 0)).toEqual({
      passed: 0,
      failed: 1,
      failures: ['libs/rules: the suite is empty'],
    });
  });

  it('takes a file without a test for a failure, be the others as they may', () => {
    const counted = countJest('x', report(file('libs/x/a.spec.ts', 'passed'), file('libs/x/b.spec.ts')), 0);
    expect(counted).toMatchObject({ passed: 1, failed: 1, failures: ['libs/x/b.spec.ts: no test in this file'] });
  });

  it.each(['pending', 'todo', 'skipped', 'disabled'])('takes a %s test for a failure', (status) => {
    expect(countJest('x', report(file('libs/x/a.spec.ts', 'passed', status)), 0)).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });

  it('takes a missing report for a failure', () => {
    expect(countJest('x', undefined, 0)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('takes a failing end of Jest for a failure even when every test passed', () => {
    expect(countJest('x', report(file('libs/x/a.spec.ts', 'passed')), 1)).toMatchObject({ passed: 1, failed: 1 });
  });
});

const nxOutput = `
> nx run model:lint  [local cache]
\u001b[2m> nx run rules:lint\u001b[0m\r
 NX   Running target lint for 3 projects failed

Failed tasks:

- rules:lint
`;

describe('counting a run of Nx', () => {
  it('counts each task as one check', () => {
    expect(countNx({ lint: ['model', 'rules'] }, nxOutput, 1)).toMatchObject({
      passed: 1,
      failed: 1,
      failures: ['rules:lint (npx nx run rules:lint)'],
    });
  });

  it('takes a task that never ran for a failure', () => {
    expect(countNx({ lint: ['model', 'web'] }, nxOutput, 1).failures).toEqual(['web:lint: did not run']);
  });

  it('takes a check that no project has for a failure', () => {
    expect(countNx({ boundaries: [] }, '', 0)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('takes a failing end without a failing task for a failure', () => {
    expect(countNx({ lint: ['model'] }, '> nx run model:lint\n', 1)).toMatchObject({ passed: 1, failed: 1 });
  });
});

describe('the verdict', () => {
  it('is one line over all runners', () => {
    const parts = [countJest('x', report(file('a', 'passed', 'passed')), 0), countJest('y', report(), 0)];
    expect(verdict(sum(parts))).toBe('2 passed, 1 failed');
  });
});
