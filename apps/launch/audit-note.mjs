import { createHmac } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const canonical = (value) =>
  JSON.stringify(Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))));

const keyFile = (home) => process.env.ENTREGENT_AUDIT_KEY_FILE ?? join(home, 'audit/key');

const checkpointFiles = (home) =>
  [join(home, 'audit/checkpoints.jsonl'), process.env.ENTREGENT_AUDIT_CHECKPOINTS].filter(
    (file) => file && existsSync(file),
  );

function lastLine(text) {
  try {
    return JSON.parse(text.trimEnd().split('\n').at(-1));
  } catch {
    return undefined;
  }
}

/** The next line of a checkpoint file, signed as the application signs its own (libs/server, audit/checkpoint-log.ts). */
function nextLine(text, key, said) {
  const last = lastLine(text);
  const open = { number: (last?.number ?? 0) + 1, ...said, previous: last?.mac ?? '' };
  const mac = createHmac('sha256', key).update(canonical(open)).digest('hex');
  return `${JSON.stringify({ ...open, mac })}\n`;
}

/**
 * Writes beside the checkpoints of the audit log that the store was replaced by a backup: verification then explains by it
 * why the chain is shorter than it was. Nothing is written where nothing was sealed.
 * @param {string} home
 * @param {{ sha256: string }} backup
 */
export function noteRestore(home, { sha256 }) {
  if (!existsSync(keyFile(home))) return;
  const key = Buffer.from(readFileSync(keyFile(home), 'utf8').trim(), 'base64url');
  const said = { kind: 'restored', at: new Date().toISOString(), seq: null, head: null, note: sha256 };
  for (const file of checkpointFiles(home)) {
    const text = readFileSync(file, 'utf8');
    appendFileSync(file, `${text === '' || text.endsWith('\n') ? '' : '\n'}${nextLine(text, key, said)}`);
  }
}
