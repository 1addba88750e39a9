import { lockProblems, readTop } from './lock-check.mjs';

const lock = readTop('package-lock.json');
const { overrides } = readTop('package.json');

/** A small lock with one project, one dependency, and one of the dependency's own. */
const small = {
  '': { dependencies: { outer: '1.0.0' } },
  'libs/one': { dependencies: { '@ours/two': '0.0.0' } },
  'node_modules/@ours/two': { link: true, resolved: 'libs/two' },
  'node_modules/outer': { version: '1.0.0', dependencies: { inner: '^2.0.0' }, devDependencies: { absent: '1.0.0' } },
  'node_modules/outer/node_modules/inner': { version: '2.1.0' },
};
const problems = (more) => lockProblems({ packages: { ...small, ...more } });

describe('the lock', () => {
  it('holds everything that it names, and no host', () => {
    expect(lockProblems(lock, overrides)).toEqual([]);
  });

  it('is sound when each dependency is found from the package that needs it', () => {
    expect(problems({})).toEqual([]);
  });

  it('misses a platform package that was left out in silence', () => {
    const name = Object.keys(lock.packages).find((path) => path.startsWith('node_modules/@nx/nx-darwin'));
    const { [name]: _, ...packages } = lock.packages;
    expect(lockProblems({ packages }, overrides)).toEqual([expect.stringContaining(name.replace('node_modules/', ''))]);
  });

  it.each([
    ['a dependency', { dependencies: { lost: '1.0.0' } }],
    ['an optional dependency', { optionalDependencies: { lost: '1.0.0' } }],
    ['a peer', { peerDependencies: { lost: '1.0.0' } }],
  ])('misses %s', (_, needs) => {
    expect(problems({ 'node_modules/needy': { version: '1.0.0', ...needs } })).toEqual([
      expect.stringContaining('lost@1.0.0'),
    ]);
  });

  it('does not ask for an optional peer', () => {
    const needy = { peerDependencies: { lost: '1.0.0' }, peerDependenciesMeta: { lost: { optional: true } } };
    expect(problems({ 'node_modules/needy': { version: '1.0.0', ...needy } })).toEqual([]);
  });

  it('misses a development dependency of our own projects', () => {
    expect(problems({ 'apps/one': { devDependencies: { lost: '1.0.0' } } })).toEqual([expect.stringContaining('lost')]);
  });

  it('does not find what lies inside another package', () => {
    expect(problems({ 'node_modules/needy': { version: '1.0.0', dependencies: { inner: '2.1.0' } } })).toEqual([
      expect.stringContaining('inner@2.1.0'),
    ]);
  });

  it('finds a version out of range, unless the root imposes it', () => {
    const other = { 'node_modules/outer/node_modules/inner': { version: '3.0.0' } };
    expect(problems(other)).toEqual([expect.stringContaining('gets 3.0.0')]);
    expect(lockProblems({ packages: { ...small, ...other } }, { inner: '3.0.0' })).toEqual([]);
  });

  it('finds a host', () => {
    const resolved = 'https://packages.example/zod.tgz';
    expect(problems({ 'node_modules/inner': { version: '2.1.0', resolved } })).toEqual([
      expect.stringContaining('packages.example'),
    ]);
  });
});
