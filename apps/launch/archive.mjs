// One file for several: the ustar format of POSIX.1-2001, so that any `tar` opens it too.
import { closeSync, createReadStream, createWriteStream, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const BLOCK = 512;
const padded = (size) => Math.ceil(size / BLOCK) * BLOCK;
const MOST_OCTAL = 0o77777777777;

/** Eleven octal digits, or for more than 8 GiB a binary number with the first bit set, as GNU tar writes it. */
function writeSize(header, size) {
  if (size <= MOST_OCTAL) return header.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
  header[124] = 0x80;
  return header.writeBigUInt64BE(BigInt(size), 128);
}
const readSize = (header) =>
  header[124] & 0x80 ? Number(header.readBigUInt64BE(128)) : Number.parseInt(header.toString('latin1', 124, 135), 8);

/** The sum of the bytes of a header, its own field counted as blanks. */
const sumOf = (header) => header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);

function headerOf(name, size) {
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0, 100, 'latin1');
  header.write('0000600\0' + '0000000\0' + '0000000\0', 100, 'latin1');
  writeSize(header, size);
  header.write('00000000000\0', 136, 'latin1');
  header.write('0', 156, 'latin1');
  header.write('ustar\0' + '00', 257, 'latin1');
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return header;
}

/** Writes files into an archive, for its owner alone. @param {{ name: string, path: string }[]} members */
export async function pack(target, members) {
  const archive = await open(target, 'wx', 0o600);
  try {
    for (const { name, path } of members) {
      const { size } = statSync(path);
      await archive.write(headerOf(name, size));
      let written = 0;
      for await (const chunk of createReadStream(path)) written += (await archive.write(chunk)).bytesWritten;
      if (written !== size) throw new Error(`${name} changed while it was read`);
      await archive.write(Buffer.alloc(padded(size) - size));
    }
    await archive.write(Buffer.alloc(2 * BLOCK));
  } finally {
    await archive.close();
  }
}

function headerAt(file, position) {
  const header = Buffer.alloc(BLOCK);
  const length = readSync(file, header, 0, BLOCK, position);
  return length === BLOCK ? header : undefined;
}
const isHeader = (header) =>
  header?.toString('latin1', 257, 262) === 'ustar' &&
  Number.parseInt(header.toString('latin1', 148, 154), 8) === sumOf(header);

/** True for a file that `pack` wrote. */
export function isArchive(path) {
  const file = openSync(path, 'r');
  try {
    return isHeader(headerAt(file, 0));
  } finally {
    closeSync(file);
  }
}

/**
 * Writes the members of an archive below a folder.
 * @param {(name: string) => boolean} expected any other name is refused: it could lead out of the folder
 * @throws {Error} when the archive is not whole or holds something else
 */
export async function unpack(source, folder, expected) {
  const file = openSync(source, 'r');
  try {
    const total = statSync(source).size;
    for (let at = 0; ;) {
      const header = headerAt(file, at);
      if (header?.every((byte) => byte === 0)) return;
      if (!isHeader(header)) throw new Error('the archive is not whole');
      const name = header.toString('latin1', 0, 100).replace(/\0.*$/s, '');
      const size = readSize(header);
      if (!expected(name)) throw new Error(`the archive holds something else: ${JSON.stringify(name)}`);
      if (at + BLOCK + padded(size) > total) throw new Error('the archive is not whole');
      const target = join(folder, name);
      mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
      const content = { start: at + BLOCK, end: at + BLOCK + size - 1 };
      await pipeline(size === 0 ? [] : createReadStream(source, content), createWriteStream(target, { mode: 0o600 }));
      at += BLOCK + padded(size);
    }
  } finally {
    closeSync(file);
  }
}
