import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

const isName = (name: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name);

/** Files that people handed in, in one folder of the instance, each under a random name that says nothing of it. */
export class FileVault {
  readonly #folder: string;

  constructor(home: string) {
    this.#folder = join(home, 'files');
  }

  /** Keeps bytes for the owner of the process alone; the file is there whole or not at all. @returns its name */
  async keep(bytes: Uint8Array): Promise<string> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const name = randomUUID();
    const draft = join(this.#folder, `${name}.tmp`);
    try {
      const file = await open(draft, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, join(this.#folder, name));
      return name;
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }

  /** The bytes of a file; undefined when it is not there. */
  async read(name: string): Promise<Buffer | undefined> {
    if (!isName(name)) return undefined;
    try {
      return await readFile(join(this.#folder, name));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** Takes back a file that nothing names. */
  async forget(name: string): Promise<void> {
    if (isName(name)) await rm(join(this.#folder, name), { force: true });
  }
}
