import { DomainError } from '@entregent/model';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { chunked, factsOf, files, fixture, tell, textBytes } from '../test/support.ts';
import { registers } from './registry.ts';
import { isRefusal, type ReadOptions, type RegisterId } from './types.ts';

const bytesOf = (name: string): Buffer => readFileSync(fixture(name));
const textFile = (name: string): string => bytesOf(name).toString('utf8');
const latin1 = (text: string) => chunked(Buffer.from(text, 'latin1'));

const failure = async (id: RegisterId, bytes: AsyncIterable<Uint8Array>, options: Partial<ReadOptions> = {}) => {
  const error: unknown = await tell(registers[id], bytes, options).then(
    () => 'was read',
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(DomainError);
  const { code, details } = error as DomainError;
  return { code, said: JSON.stringify(details['reason'] ?? details['limit']) };
};

const small = [
  ['iso', 'iso.jsonl'],
  ['w3c', 'w3c-groups.json'],
  ['w3c', 'w3c-group-files.jsonl'],
  ['ietf', 'ietf.yaml'],
  ['hatvp', 'hatvp.json'],
] as const satisfies readonly (readonly [RegisterId, string])[];
const json = small.filter(([id]) => id !== 'ietf');

const cutsOf = (bytes: Buffer) => fc.array(fc.nat(bytes.length), { maxLength: 60 });
const spoilt = (rows: readonly string[], ...at: number[]) =>
  textBytes(rows.map((row, n) => (at.includes(n) ? '{broken' : row)).join('\n'));

describe('a register file', () => {
  it.each(small)('gives the same facts however its bytes are cut (%s, %s)', async (id, name) => {
    const bytes = bytesOf(name);
    const whole = await tell(registers[id], chunked(bytes));
    await fc.assert(
      fc.asyncProperty(cutsOf(bytes), fc.constantFrom(bytes, gzipSync(bytes)), async (cuts, either) => {
        expect(await tell(registers[id], chunked(either, cuts))).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same facts byte by byte, with a byte order mark and with Windows line ends', async () => {
    const whole = await tell(registers.iso, chunked(bytesOf('iso.jsonl')));
    const marked = Buffer.from(`\uFEFF${textFile('iso.jsonl').replaceAll('\n', '\r\n')}`);
    const every = Array.from(marked, (_, index) => index);
    expect(await tell(registers.iso, chunked(marked, every))).toEqual(whole);
  });

  it.each(small)('is refused when it is empty (%s)', async (id) => {
    expect(await failure(id, textBytes(''))).toEqual({
      code: 'UNREADABLE_FILE',
      said: expect.stringContaining('vide') as unknown,
    });
    expect((await failure(id, textBytes(' \n'))).said).toContain('empty');
  });

  it.each(json)('is refused when it breaks off (%s, %s)', async (id, name) => {
    const bytes = bytesOf(name);
    const cut = bytes.subarray(0, Math.floor(bytes.length * 0.9));
    expect((await failure(id, chunked(cut))).said).toContain('breaks off');
  });

  it.each(small)('is refused when its compression breaks off (%s, %s)', async (id, name) => {
    const zipped = gzipSync(bytesOf(name));
    expect((await failure(id, chunked(zipped.subarray(0, zipped.length - 20)))).said).toContain('gzip');
  });

  it.each(small)('is refused when it is not in UTF-8, with what to do (%s, %s)', async (id, name) => {
    const text = textFile(name).replace(/e/, 'é');
    expect((await failure(id, latin1(text))).said).toContain('enregistrez-le en UTF-8');
    expect((await failure(id, chunked(Buffer.from(`\uFEFF${text}`, 'utf16le')))).said).toContain('UTF-16');
  });

  it('is refused when it is a zip archive', async () => {
    expect((await failure('hatvp', chunked(Buffer.from('PK\u0003\u0004data')))).said).toContain('zip');
  });

  it.each(small)('is refused when it is the file of another register, which is named (%s, %s)', async (id, name) => {
    const others = (['iso', 'w3c', 'ietf', 'hatvp', 'demo'] as const).filter((other) => other !== id);
    for (const other of others) {
      expect((await failure(other, chunked(bytesOf(name)))).said).toContain(
        `ressemble au registre ${id.toUpperCase()}`,
      );
    }
    expect((await failure(id, textBytes('{"a":1}\n'))).said).toContain('aucun des champs');
  });

  it('is refused when it is larger than allowed, before and after decompression', async () => {
    const bytes = bytesOf('iso.jsonl');
    const maxBytes = bytes.length - 1;
    expect(await failure('iso', chunked(bytes), { maxBytes })).toMatchObject({ code: 'LIMIT_EXCEEDED' });
    expect(await failure('iso', chunked(gzipSync(bytes)), { maxBytes })).toMatchObject({ code: 'LIMIT_EXCEEDED' });
    expect((await failure('ietf', textBytes(`groups:\n- abbreviation: x\n${'#'.repeat(10_000_001)}`))).said).toContain(
      '10 MB',
    );
  });

  it('keeps the good rows around one bad row in twenty, and is refused beyond that', async () => {
    const seed = gunzipSync(readFileSync(files.filter(([, path]) => path.endsWith('.jsonl.gz'))[0]![1])).toString();
    const rows = seed.split('\n').slice(0, 40);
    const told = await tell(registers.iso, spoilt(rows, 3, 30));
    expect(told.filter(isRefusal).map(({ refused }) => [refused.row, refused.reason[1]])).toEqual([
      [4, 'is not JSON'],
      [31, 'is not JSON'],
    ]);
    expect(factsOf(told).length).toBeGreaterThan(500);
    expect((await failure('iso', spoilt(rows, 3, 20, 30))).said).toContain('3 rows of 40');
  });

  it('names the field of a row that does not fit', async () => {
    const rows = textFile('iso.jsonl').trimEnd().split('\n');
    const many = [...rows, ...rows, ...rows].join('\n');
    const told = await tell(registers.iso, textBytes(`${many}\n{"id":"x","reference":"ISO/TC 1"}\n`));
    expect(told.filter(isRefusal)).toEqual([
      { refused: { row: 31, reason: [expect.stringMatching(/^id : /), expect.stringMatching(/^id: /)] } },
    ]);
  });

  it('is read as a list inside an object too, as the HATVP publishes it', async () => {
    const whole = await tell(registers.hatvp, chunked(bytesOf('hatvp.json')));
    expect(await tell(registers.hatvp, textBytes(`{ "publications": ${textFile('hatvp.json')} }`))).toEqual(whole);
  });

  it('counts brackets and quotes inside texts as text', async () => {
    const name = String.raw`[ \"A\", {B} ] \\`;
    const row = `{"denomination":"${name}","identifiantNational":"H1"}`;
    const told = factsOf(await tell(registers.hatvp, textBytes(`[${row}]`)));
    expect(told.at(-1)?.set['name']).toBe('[ "A", {B} ] \\');
  });

  it('is held one row at a time', async () => {
    const row = `{"denomination":"X","identifiantNational":"H1","note":"${'y'.repeat(1_000_000)}"}`;
    let given = 0;
    const endless = async function* () {
      yield Buffer.from('[');
      for (; given < 150; given += 1) yield Buffer.from(`${row},`);
      yield Buffer.from(`${row}]`);
    };
    const told = registers.hatvp.read(endless(), { language: 'fr' })[Symbol.asyncIterator]();
    await told.next();
    await told.next();
    expect(given).toBeLessThan(5);
    await told.return?.(undefined);
  });
});
