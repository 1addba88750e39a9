import { createHash } from 'node:crypto';
import type { SignedFileType } from '@entregent/model';

/** Largest signed file, in bytes (domain/compliance-security.md 5.8). */
export const MOST_SIGNED_FILE = 20 * 1024 * 1024;

const startsWith = (bytes: Buffer, ...head: readonly number[]): boolean => head.every((byte, at) => bytes[at] === byte);

const END_OF_PDF = '%%EOF';
/** What a signed page has no need of, and a booby-trapped one does. */
const activeParts = /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia)\b/;

/** From `%PDF-` to `%%EOF` and nothing before or behind but blanks; no script, programme or file inside, where it is legible. */
function isPdf(bytes: Buffer): boolean {
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) return false;
  const end = bytes.lastIndexOf(END_OF_PDF);
  const behind = bytes.subarray(end + END_OF_PDF.length);
  return end > 0 && /^\s{0,16}$/.test(behind.toString('latin1')) && !activeParts.test(bytes.toString('latin1'));
}

/** Chunk after chunk from the signature to IEND, which must be the end of the file. */
function isPng(bytes: Buffer): boolean {
  if (!startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return false;
  for (let at = 8; at + 12 <= bytes.length;) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (at === 8 && type !== 'IHDR') return false;
    at += 12 + bytes.readUInt32BE(at);
    if (type === 'IEND') return at === bytes.length;
  }
  return false;
}

const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** Where the next marker after entropy-coded data stands: a 0xFF that neither 0x00 nor a restart follows. */
function afterScan(bytes: Buffer, from: number): number {
  let at = from;
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1]!;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !standsAlone(next)) return at;
    at += 1;
  }
  return bytes.length;
}

/** Segment after segment from SOI to EOI, which must be the end of the file. */
function isJpeg(bytes: Buffer): boolean {
  if (!startsWith(bytes, 0xff, 0xd8, 0xff)) return false;
  let scanned = false;
  for (let at = 2; at + 1 < bytes.length;) {
    const marker = bytes[at + 1]!;
    if (bytes[at] !== 0xff) return false;
    if (marker === 0xd9) return scanned && at + 2 === bytes.length;
    if (standsAlone(marker)) at += 2;
    else if (at + 4 > bytes.length) return false;
    else {
      at += 2 + bytes.readUInt16BE(at + 2);
      if (marker === 0xda) {
        scanned = true;
        at = afterScan(bytes, at);
      }
    }
  }
  return false;
}

/**
 * What a file is by its content, from its first byte to its last: its name and its declared type are hearsay, and what has
 * something before or behind would be a second file in one. Undefined for anything but PDF, PNG and JPEG.
 */
export function signedFileType(bytes: Buffer): SignedFileType | undefined {
  if (isPdf(bytes)) return 'pdf';
  if (isPng(bytes)) return 'png';
  return isJpeg(bytes) ? 'jpeg' : undefined;
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** The name that a file is shown under: without folders, control characters and what reorders text; with its true ending. */
export function shownFileName(given: string, type: SignedFileType): string {
  const base = given.split(/[\\/]/).at(-1) ?? '';
  const safe = base
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}:*?"<>|]/gu, '')
    .replace(/\.[^.]*$/u, '')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[\s.]+/u, '')
    .trim()
    .slice(0, 150);
  return `${safe === '' ? 'engagement' : safe}.${type === 'jpeg' ? 'jpg' : type}`;
}
