import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseCommand, parseStart } from './arguments.mjs';
import { checkNode, isInstalled, migrationStamp, sourceStamp } from './prepare.mjs';
import { temporaryFolder } from './testing/processes.mjs';

let root;
const put = (path, text) => {
  mkdirSync(dirname(join(root.path, path)), { recursive: true });
  writeFileSync(join(root.path, path), text);
  utimesSync(join(root.path, path), 1000, 1000);
};
const lock = (packages) => JSON.stringify({ packages });

beforeEach(() => {
  root = temporaryFolder('clone');
});
afterEach(() => root.remove());

describe('the installed packages', () => {
  const zod = { version: '4.0.0', integrity: 'sha512-a' };

  it('stand when they are those of the lock, but for what another platform needs', () => {
    put(
      'package-lock.json',
      lock({ '': {}, 'node_modules/zod': zod, 'node_modules/mac': { version: '1', optional: true } }),
    );
    put('node_modules/.package-lock.json', lock({ 'node_modules/zod': zod }));
    expect(isInstalled(root.path)).toBe(true);
  });

  it.each([
    ['are of another version', { 'node_modules/zod': { ...zod, version: '4.0.1' } }],
    ['have another content', { 'node_modules/zod': { ...zod, integrity: 'sha512-b' } }],
    ['lack', {}],
  ])('do not stand when they %s', (_case, present) => {
    put('package-lock.json', lock({ 'node_modules/zod': zod }));
    put('node_modules/.package-lock.json', lock(present));
    expect(isInstalled(root.path)).toBe(false);
  });

  it('do not stand when the installation was interrupted', () => {
    put('package-lock.json', lock({ 'node_modules/zod': zod }));
    put('node_modules/zod/package.json', '{}');
    expect(isInstalled(root.path)).toBe(false);
  });
});

describe('the stamp of the sources', () => {
  beforeEach(() => {
    for (const file of ['package.json', 'package-lock.json', 'nx.json', 'tsconfig.base.json']) put(file, '{}');
    for (const file of ['apps/api/src/main.ts', 'libs/model/src/index.ts', 'graph/queries/a.cypher']) put(file, 'one');
  });

  it.each(['apps/api/src/main.ts', 'graph/queries/a.cypher', 'package-lock.json', 'libs/model/src/new.ts'])(
    'changes with %s',
    (file) => {
      const before = sourceStamp(root.path);
      put(file, 'other');
      expect(sourceStamp(root.path)).not.toBe(before);
    },
  );

  it.each([
    'apps/api/dist/main.js',
    'libs/model/src/gen/x.ts',
    'graph/server/target/x.jar',
    'apps/api/src/main.spec.ts',
  ])('does not change with %s', (file) => {
    const before = sourceStamp(root.path);
    put(file, 'other');
    expect(sourceStamp(root.path)).toBe(before);
  });
});

describe('the stamp of the migrations', () => {
  it('changes with a migration that is added or altered', () => {
    put('migrations/0001-first.cypher', 'one');
    const first = migrationStamp(join(root.path, 'migrations'));
    put('migrations/0002-second.cypher', 'two');
    const second = migrationStamp(join(root.path, 'migrations'));
    put('migrations/0001-first.cypher', 'altered');
    expect(new Set([first, second, migrationStamp(join(root.path, 'migrations'))]).size).toBe(3);
  });
});

describe('the arguments', () => {
  it('of a start name a home, a port and whether to leave it empty', () => {
    expect(parseStart(['--home', '/x', '--port', '4100', '--empty'])).toEqual({ home: '/x', port: 4100, empty: true });
    expect(parseStart([])).toMatchObject({ port: undefined, empty: false });
  });

  it.each([[['--port', 'x']], [['--port', '70000']], [['--unknown']], [['more']]])('of a start refuse %j', (args) => {
    expect(() => parseStart(args)).toThrow(
      expect.objectContaining({ code: 'USAGE', message: expect.stringContaining('Usage : npm start') }),
    );
  });

  it('of a command keep all but the home', () => {
    expect(parseCommand(['export', '--home', '/x', '--json'])).toEqual({ home: '/x', rest: ['export', '--json'] });
    expect(parseCommand(['--home=/y', 'path', 'a'])).toEqual({ home: '/y', rest: ['path', 'a'] });
    expect(() => parseCommand(['path', '--home'])).toThrow(expect.objectContaining({ code: 'USAGE' }));
  });
});

describe('the version of Node', () => {
  it('is refused in both languages when it is too old', () => {
    expect(() => checkNode('18.20.0')).toThrow(/Node 18\.20\.0 est trop ancien.*\nNode 18\.20\.0 is too old/);
    expect(() => checkNode('20.0.0')).not.toThrow();
  });
});
