import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isArchive, pack, unpack } from './archive.mjs';

let folder;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'entregent-archive-'))));
afterEach(() => rmSync(folder, { recursive: true }));
const at = (name) => join(folder, name);
const any = () => true;

/** An archive of some texts, by name. */
async function packed(texts) {
  const members = Object.entries(texts).map(([name, text], index) => {
    writeFileSync(at(`member-${index}`), text);
    return { name, path: at(`member-${index}`) };
  });
  await pack(at('archive'), members);
  return at('archive');
}

describe('an archive', () => {
  it('gives back every member byte by byte, empty ones and whole blocks too', async () => {
    const texts = { 'neo4j.dump': 'x'.repeat(1000), 'files/a': '', 'files/b': 'y'.repeat(512) };
    await unpack(await packed(texts), at('out'), any);
    expect(readdirSync(at('out/files'))).toEqual(['a', 'b']);
    expect(Object.keys(texts).map((name) => readFileSync(at(`out/${name}`), 'utf8'))).toEqual(Object.values(texts));
  });

  it('is opened by tar as well', async () => {
    const archive = await packed({ 'neo4j.dump': 'base', 'files/a': 'signed' });
    expect(execFileSync('tar', ['-tf', archive], { encoding: 'utf8' })).toBe('neo4j.dump\nfiles/a\n');
  });

  it.each([1, 512, 700, 1024, 1536])('is refused when it is cut off after %d bytes', async (length) => {
    const archive = await packed({ a: 'x'.repeat(600) });
    truncateSync(archive, length);
    await expect(unpack(archive, at('out'), any)).rejects.toThrow('not whole');
  });

  it('writes nothing under a name that is not expected', async () => {
    const archive = await packed({ '../escaped': 'x' });
    await expect(unpack(archive, at('out'), (name) => name === 'neo4j.dump')).rejects.toThrow('something else');
    expect(readdirSync(folder)).not.toContain('escaped');
  });

  it('is told from any other file', async () => {
    writeFileSync(at('dump'), 'DZV1'.repeat(300));
    expect([isArchive(await packed({ a: 'x' })), isArchive(at('dump'))]).toEqual([true, false]);
  });
});
