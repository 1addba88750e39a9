import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DomainError } from '@entregent/model';

const unreadable = (fr: string, en: string): DomainError => new DomainError('UNREADABLE_FILE', { reason: [fr, en] });

/** The bytes of a file, read as they are asked for. @throws DomainError UNREADABLE_FILE when there is no such file */
export async function bytesOf(path: string): Promise<AsyncIterable<Uint8Array>> {
  const file = await stat(path).catch(() => undefined);
  if (!file) throw unreadable(`${path} n’existe pas ou n’est pas lisible`, `${path} does not exist or may not be read`);
  if (!file.isFile()) throw unreadable(`${path} n’est pas un fichier`, `${path} is not a file`);
  return createReadStream(path);
}

/** Writes a whole file or nothing; one that is there is replaced only by a complete one. @returns its full path */
export async function writeWhole(path: string, content: Uint8Array | AsyncIterable<string>): Promise<string> {
  const target = resolve(path);
  const draft = `${target}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    await writeFile(draft, content, { flag: 'wx', mode: 0o600 });
    await rename(draft, target);
    return target;
  } catch (error) {
    await rm(draft, { force: true });
    if (error instanceof DomainError || !(error instanceof Error) || !('code' in error)) throw error;
    const code = String(error.code);
    throw unreadable(`${target} ne peut pas être écrit (${code})`, `${target} cannot be written (${code})`);
  }
}
