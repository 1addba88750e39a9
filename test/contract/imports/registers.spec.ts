import { readFileSync } from 'node:fs';
import { undo } from '@entregent/graph-db';
import { readerWith } from '../../../libs/testing/src/contract/store.ts';
import { exported } from '../support/commits.ts';
import {
  clerk,
  fixture,
  type ImportsUnderTest,
  isoSeed,
  openImports,
  type Register,
  rowsOf,
} from './imports-set-up.ts';

const { facts } = JSON.parse(readFileSync(isoSeed.replace('iso-committees.jsonl.gz', 'expected.json'), 'utf8')) as {
  facts: { records: Record<string, number>; ties: Record<string, number> };
};
const small: readonly [Register, string][] = [
  ['iso', 'iso.jsonl'],
  ['w3c', 'w3c-groups.json'],
  ['w3c', 'w3c-group-files.jsonl'],
  ['ietf', 'ietf.yaml'],
  ['hatvp', 'hatvp.json'],
];

describe('the public registers', () => {
  let under: ImportsUnderTest;
  beforeEach(async () => {
    under = await openImports();
  });
  afterEach(() => under.close());

  it.each(small)('imports a file of %s (%s) once, and nothing the second time', async (register, name) => {
    const one = await under.file(register, fixture(name));
    const two = await under.file(register, fixture(name));
    expect(Object.keys(one.created)).toContain('Source');
    expect(two).toMatchObject({ commit: null, unchanged: one.created, conflicts: [], refused: one.refused });
    expect(await under.commits()).toBe(1);
  });

  it.each(small)('writes nothing in a dry run of %s (%s) and reports the same', async (register, name) => {
    const dry = await under.file(register, fixture(name), { dryRun: true });
    expect(await exported(under.store, clerk)).toEqual([]);
    expect(await under.commits()).toBe(0);
    const real = await under.file(register, fixture(name));
    expect({ ...dry, commit: real.commit }).toEqual(real);
  });

  it('gives every fact its origin, its source and the marking of the import', async () => {
    await under.file('hatvp', fixture('hatvp.json'), { access: 'cluster:1' });
    const [bare] = await rowsOf<{ count: number }>(
      under.store,
      `MATCH (n:Record) WHERE n.type <> 'Source' AND (n.origin IS NULL OR size(n.sources) = 0 OR n.access <> 'cluster:1')
       RETURN count(n) AS count`,
    );
    const [commit] = await rowsOf<{ kind: string; reason: string }>(
      under.store,
      'MATCH (c:Commit) RETURN c.kind AS kind, c.reason AS reason',
    );
    expect(bare!.count).toBe(0);
    expect(commit).toMatchObject({ kind: 'import', reason: expect.stringContaining('a file') as string });
    expect(commit!.reason).toContain('HATVP');
  });

  it('tells a reader of nothing of what was imported above his markings', async () => {
    await under.file('iso', fixture('iso.jsonl'), {
      access: 'dossier:3',
      reader: { ...clerk, access: [...clerk.access, 'dossier:3'] },
    });
    const own = await under.file('iso', fixture('iso.jsonl'), { dryRun: true, reader: readerWith(['cluster:0']) });
    await under.store.schema('MATCH (n:Record) DETACH DELETE n');
    const alone = await under.file('iso', fixture('iso.jsonl'), { dryRun: true, reader: readerWith(['cluster:0']) });
    expect(own).toEqual(alone);
  });

  it('imports the whole shipped register in one commit, again without a write, and takes it back', async () => {
    const one = await under.file('iso', isoSeed);
    expect(one.created).toEqual({ ...facts.records, ...facts.ties });
    expect(one.refused).toEqual([]);
    under.statements.length = 0;
    const two = await under.file('iso', isoSeed);
    expect(two).toMatchObject({ commit: null, created: {}, updated: {}, unchanged: one.created });
    expect(under.statements.length).toBe(6); // taking its turn, four reads, giving it back
    expect(await under.commits()).toBe(1);
    const back = await undo(under.store, clerk, one.commit!);
    expect(back).toMatchObject({ removed: 40_434, conflicts: [] });
    expect(await exported(under.store, clerk)).toEqual([]);
  }, 600_000);
});
