import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Our own libraries must be found in the tree, everything else in the real installation. */
function linkPackages(tree) {
  const real = join(root, 'node_modules');
  mkdirSync(join(tree, 'node_modules', '@entregent'), { recursive: true });
  for (const name of readdirSync(real))
    if (name !== '@entregent' && name !== '.cache') symlinkSync(join(real, name), join(tree, 'node_modules', name));
}

/**
 * Makes a tree of these files, with the packages of this repository, and takes it away after the run.
 * @param {Record<string, string>} files texts by path
 * @param {(tree: string) => unknown} run
 */
export function inTree(files, run) {
  const tree = mkdtempSync(join(tmpdir(), 'house-'));
  try {
    linkPackages(tree);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), text);
      const library = /^libs\/([^/]+)\/package\.json$/.exec(path)?.[1];
      if (library) symlinkSync(join(tree, 'libs', library), join(tree, 'node_modules', '@entregent', library));
    }
    return run(tree);
  } finally {
    rmSync(tree, { recursive: true });
  }
}
