import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Known } from './guessable.ts';

/** Words of the first passwords that are tried here; the list of the package is mostly English. */
const ours =
  'motdepasse motdepass bonjour bienvenue administrateur soleil doudou loulou chouchou jetaime marseille entreprise azerty';

/** Rows of French, English and German keyboards, plain and with the shift key; and the columns, from left to right. */
const keyboards =
  'azertyuiop qsdfghjklm wxcvbn qwertyuiop asdfghjkl zxcvbnm qwertzuiop yxcvbnm 1234567890 &é"\'(-è_çà)= !@#$%^&*() 1qaz2wsx3edc4rfv5tgb6yhn7ujm 1aqz2wsx3edc4rfv5tgb6yhn7ujm';

let known: Promise<Known> | undefined;

/**
 * 49,000 of the most common passwords of published breaches: the list of @zxcvbn-ts/language-common (MIT licence, made from
 * the frequency lists of zxcvbn and its successors), and ours. Read when the first password is chosen, then kept.
 */
export function knownPasswords(): Promise<Known> {
  known ??= (async () => {
    const { dictionary } = await import('@zxcvbn-ts/language-common');
    return {
      passwords: new Set([...dictionary['passwords-common'], ...ours.split(' ')]),
      rows: keyboards.split(' ').flatMap((row) => [row, row.split('').toReversed().join('')]),
    };
  })();
  return known;
}

const HASH_LINE = /^[0-9A-F]{40}(?::\d+)?\s*$/i;

/**
 * Whether a file lists a password. Two forms are read: one password a line; or, as Have I Been Pwned hands them out, the
 * SHA-1 of one a line, sorted, with a count after a colon: searched by halves, so it may be of any size.
 * @throws Error when the file cannot be read: a list that somebody asked for is never left out in silence
 */
export async function isListed(file: string, password: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const first = await lineAfter(handle, 0, size);
    if (HASH_LINE.test(first.text)) return await isHashListed(handle, size, password);
  } finally {
    await handle.close();
  }
  return isLineOf(file, password);
}

const LINE = 128;

/** The first whole line that starts at a byte or after it, and where. */
async function lineAfter(handle: FileHandle, at: number, size: number): Promise<{ start: number; text: string }> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(LINE), 0, LINE, Math.max(0, at - 1));
  const text = buffer.toString('latin1', 0, bytesRead);
  const skipped = at === 0 ? 0 : text.indexOf('\n') + 1;
  if (at !== 0 && skipped === 0) return { start: size, text: '' };
  const end = text.indexOf('\n', skipped);
  return { start: Math.max(0, at - 1) + skipped, text: text.slice(skipped, end < 0 ? undefined : end) };
}

async function isHashListed(handle: FileHandle, size: number, password: string): Promise<boolean> {
  const wanted = createHash('sha1').update(password).digest('hex').toUpperCase();
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const { start, text } = await lineAfter(handle, middle, size);
    const found = text.slice(0, 40).toUpperCase();
    if (found === wanted) return true;
    if (start >= high || found === '' || found > wanted) high = middle;
    else low = start + text.length + 1;
  }
  return false;
}

async function isLineOf(file: string, password: string): Promise<boolean> {
  const stream = createReadStream(file, 'utf8');
  await once(stream, 'open');
  const wanted = password.toLowerCase();
  for await (const line of createInterface({ input: stream, crlfDelay: Infinity }))
    if (line.trim().toLowerCase() === wanted) {
      stream.destroy();
      return true;
    }
  return false;
}
