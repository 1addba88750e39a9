/** One file of a zip archive, as its directory and its own header agree that it is. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes as they stand in the archive. */
  readonly packed: Uint8Array;
  readonly deflated: boolean;
  /** Bytes once unpacked, as the archive says. */
  readonly size: number;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 0x2041; // encrypted, strongly encrypted, masked header

/** What an archive is refused for; never the archive's own words. */
export class ZipRefusal extends Error {
  override readonly name = 'ZipRefusal';
}

const refuse = (why: string): never => {
  throw new ZipRefusal(why);
};

/**
 * The entries of a zip archive that is nothing else as well: it begins with its first entry and ends with its directory, the
 * entries follow each other without overlap, and the two places that tell of an entry say the same. Readers that trust one
 * place or the other then see the same files.
 * @throws ZipRefusal
 */
export function zipEntries(archive: Uint8Array, most: number): readonly ZipEntry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const names = new TextDecoder('utf-8', { fatal: true });
  const end = archive.byteLength - END_LENGTH;
  const expect = (at: number, signature: number) => {
    if (at < 0 || at + 30 > archive.byteLength + 8 || view.getUint32(at, true) !== signature) refuse('structure');
  };
  const nameAt = (at: number, length: number): string => {
    try {
      return names.decode(archive.subarray(at, at + length));
    } catch {
      return refuse('name');
    }
  };
  expect(end, END_OF_DIRECTORY);
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  if (count > most) refuse('entries');
  if (view.getUint16(end + 8, true) !== count || view.getUint32(end + 12, true) !== end - directory)
    refuse('structure');
  const entries: ZipEntry[] = [];
  let at = directory;
  let next = 0;
  for (let index = 0; index < count; index += 1) {
    expect(at, CENTRAL_HEADER);
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const [length, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const local = view.getUint32(at + 42, true);
    const name = nameAt(at + 46, nameLength);
    if ((flags & ENCRYPTED) !== 0) refuse('encrypted');
    if (method !== STORED && method !== DEFLATED) refuse('method');
    if (local !== next) refuse('structure');
    expect(local, LOCAL_HEADER);
    const [localName, localExtra] = [view.getUint16(local + 26, true), view.getUint16(local + 28, true)];
    if (nameAt(local + 30, localName) !== name || view.getUint16(local + 8, true) !== method) refuse('structure');
    const data = local + 30 + localName + localExtra;
    next = data + length;
    // A writer that did not know the sizes beforehand puts them behind the bytes.
    if ((flags & 8) !== 0) next += view.getUint32(next, true) === 0x08074b50 ? 16 : 12;
    else if (view.getUint32(local + 18, true) !== length || view.getUint32(local + 22, true) !== size)
      refuse('structure');
    if (next > directory || (method === STORED && size !== length)) refuse('structure');
    entries.push({ name, packed: archive.subarray(data, data + length), deflated: method === DEFLATED, size });
    at += 46 + nameLength + extra + comment;
  }
  if (next !== directory || at !== end) refuse('structure');
  return entries;
}
