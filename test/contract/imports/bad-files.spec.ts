import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { isoRow } from './iso-row.ts';
import {
  bytes,
  clerk,
  fixture,
  type ImportsUnderTest,
  isoSeed,
  openImports,
  type Register,
  refusalOf,
} from './imports-set-up.ts';

const iso = readFileSync(fixture('iso.jsonl'));
const gzipped = readFileSync(isoSeed);

async function* of(...chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(iso.toString('utf8'), 'utf16le')]);
const latin1 = Buffer.from('{"id":1,"reference":"ISO/TC 1","title":{"en":"é"},"pMembers":[]}', 'latin1');

const refusedWhole: readonly [string, Register, Uint8Array][] = [
  ['an empty file', 'iso', new Uint8Array()],
  ['blank lines alone', 'iso', Buffer.from('\n\n  \n')],
  ['a file cut in the middle of a row', 'iso', iso.subarray(0, iso.length - 40)],
  ['an archive cut in the middle', 'iso', gzipped.subarray(0, gzipped.length - 5000)],
  ['UTF-16', 'iso', utf16],
  ['Latin-1', 'iso', latin1],
  ['binary bytes', 'iso', Buffer.from([0, 1, 2, 3, 0, 255, 254])],
  ['the file of another register', 'iso', readFileSync(fixture('hatvp.json'))],
  ['a page of HTML', 'hatvp', Buffer.from('<!doctype html><title>Not found</title>')],
  ['JSON of another shape', 'w3c', Buffer.from('[{"colour":"red"},{"colour":"blue"}]')],
  ['YAML that is not closed', 'ietf', Buffer.from('- abbreviation: "abc\n  name: [')],
  ['demonstration data that are not closed', 'demo', Buffer.from('{"records": [{"origin":"demo:person:a"')],
];

describe('files that cannot be imported', () => {
  let under: ImportsUnderTest;
  beforeAll(async () => {
    under = await openImports();
  });
  afterAll(() => under.close());

  it.each(refusedWhole)('refuses %s with a reason and writes nothing', async (_, register, content) => {
    const error = await refusalOf(under.imports.importFile(clerk, register, of(content), { file: 'bad' }));
    expect(error.code).toBe('UNREADABLE_FILE');
    expect(error.details['reason']).toEqual([expect.any(String), expect.any(String)]);
    expect(await under.commits()).toBe(0);
  });

  it('refuses a file that fails only at its end, however much was read before', async () => {
    const whole = gunzipSync(gzipped);
    const broken = of(whole.subarray(0, whole.length / 2), whole.subarray(whole.length / 2, whole.length - 30));
    const error = await refusalOf(under.imports.importFile(clerk, 'iso', broken, { file: 'bad' }));
    expect(error.code).toBe('UNREADABLE_FILE');
    expect(await under.commits()).toBe(0);
  });

  it('reads fifty megabytes of rows without holding them', async () => {
    const filler = 'x'.repeat(100_000);
    async function* large(): AsyncGenerator<Uint8Array> {
      const encoder = new TextEncoder();
      for (let row = 1; row <= 500; row += 1) yield encoder.encode(`${isoRow(row, { scope: filler })}\n`);
    }
    const before = process.memoryUsage().rss;
    const report = await under.imports.importFile(clerk, 'iso', large(), { file: 'large', dryRun: true });
    const grown = (process.memoryUsage().rss - before) / 1_000_000;
    expect(report.created).toMatchObject({ Committee: 500 });
    expect(grown).toBeLessThan(250);
  });

  it('stops a file that would never end', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      const encoder = new TextEncoder();
      for (let row = 1; ; row += 1) yield encoder.encode(`${isoRow(row, { scope: 'x'.repeat(1_000_000) })}\n`);
    }
    const error = await refusalOf(under.imports.importFile(clerk, 'iso', endless(), { file: 'endless' }));
    expect(error.code).toBe('LIMIT_EXCEEDED');
    expect(await under.commits()).toBe(0);
  });
});

describe('files with some rows that cannot be imported', () => {
  let under: ImportsUnderTest;
  beforeEach(async () => {
    under = await openImports();
  });
  afterEach(() => under.close());
  const rows = Array.from({ length: 40 }, (_, index) => isoRow(index + 1));

  it('refuses a line that is no JSON with its number and imports the others', async () => {
    const lines = [...rows.slice(0, 4), 'not JSON', ...rows.slice(4)].join('\n');
    const report = await under.text('iso', lines);
    expect(report.refused).toEqual([{ row: 5, origin: null, reason: [expect.any(String), expect.any(String)] }]);
    expect(report.created).toMatchObject({ Committee: 40 });
  });

  it('refuses a row whose value the model refuses and imports the others', async () => {
    const long = isoRow(99, { reference: 'x'.repeat(200) });
    const report = await under.text('iso', [...rows, long].join('\n'));
    expect(report.refused).toMatchObject([{ row: 41 }]);
    expect(report.created).toMatchObject({ Committee: 40 });
  });

  it('refuses what depends on a refused fact, with the reason, and imports the rest', async () => {
    const demo = JSON.stringify({
      records: [
        { kind: 'Person', origin: 'demo:person:a', set: { familyName: 'A' } },
        { kind: 'Person', origin: 'demo:person:b', set: { familyName: '' } },
        { kind: 'Organisation', origin: 'demo:organisation:o', set: { name: 'O', kind: 'company' } },
        {
          kind: 'Mandate',
          origin: 'demo:mandate:m',
          set: { person: 'demo:person:b', role: 'chair', within: 'demo:organisation:o' },
        },
        {
          kind: 'Mandate',
          origin: 'demo:mandate:n',
          set: { person: 'demo:person:a', role: 'chair', within: 'demo:person:a' },
        },
      ],
      ties: [
        { type: 'KNOWS', origin: 'demo:knows:ab', tail: 'demo:person:a', head: 'demo:person:b', set: {} },
        {
          type: 'EMPLOYED_BY',
          origin: 'demo:employed-by:ao',
          tail: 'demo:person:a',
          head: 'demo:organisation:o',
          set: {},
        },
      ],
    });
    const report = await under.imports.importFile(clerk, 'demo', bytes(demo), { file: 'demo', access: 'cluster:1' });
    expect(report.created).toEqual({ EMPLOYED_BY: 1, Organisation: 1, Person: 1 });
    expect(report.refused).toMatchObject([
      { row: 2 },
      { row: null, origin: 'demo:mandate:m' },
      { row: null, origin: 'demo:mandate:n' },
      { row: null, origin: 'demo:knows:ab' },
    ]);
    expect(report.refused[1]!.reason[1]).toContain('demo:person:b');
  });
});
