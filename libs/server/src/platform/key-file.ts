import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Length of every key of the product, in bytes. */
export const KEY_BYTES = 32;

/** @throws Error that names the file when it is not there or holds no key */
export function readKeyFile(file: string): Buffer {
  const text = readFileSync(file, 'utf8').trim();
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.byteLength !== KEY_BYTES || bytes.toString('base64url') !== text) throw new Error(`${file} holds no key`);
  return bytes;
}

/** The key of a file, which is made when there is none, for its owner alone. @throws Error as `readKeyFile` */
export function openKeyFile(file: string): Buffer {
  if (existsSync(file)) return readKeyFile(file);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, `${randomBytes(KEY_BYTES).toString('base64url')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file); // whole or not at all; another process may have been first
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readKeyFile(file);
}
