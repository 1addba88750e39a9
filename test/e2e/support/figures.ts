import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { out } from './product.mjs';

/** Says a figure to whoever watches the run, and keeps it beside the pictures. */
export function figure(text: string): void {
  process.stdout.write(`  ${text}\n`);
  appendFileSync(join(out, 'figures.txt'), `${text}\n`);
}
