import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const CONVERSION_LIMIT_MS = 90_000;

/** A paper as LibreOffice lays it out. */
export interface Rendered {
  /** Text of each page as it stands on it, columns kept. */
  readonly pages: readonly string[];
}

/** A folder with a LibreOffice profile of its own, gone after `dispose`. */
export interface Office {
  readonly render: (name: string, docx: Uint8Array) => Promise<Rendered>;
  readonly dispose: () => Promise<void>;
}

/**
 * Opens Word files with LibreOffice and reads the PDF that it makes of them. Needs `soffice` and `pdftotext` on the
 * path; without them the first `render` fails with their name.
 */
export const openOffice = async (): Promise<Office> => {
  const folder = await mkdtemp(join(tmpdir(), 'entregent-documents-'));
  const profile = pathToFileURL(join(folder, 'profile')).href;
  return {
    render: async (name, docx) => {
      const word = join(folder, `${name}.docx`);
      await writeFile(word, docx);
      await run(
        'soffice',
        [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, word],
        { timeout: CONVERSION_LIMIT_MS },
      );
      const { stdout } = await run('pdftotext', ['-layout', join(folder, `${name}.pdf`), '-']);
      return { pages: stdout.split('\f').slice(0, -1) };
    },
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
};
