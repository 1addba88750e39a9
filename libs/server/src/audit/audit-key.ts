import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DomainError } from '@entregent/model';

const BYTES = 32;

/** The secret that seals the audit log. It lies in a file, never in the database. */
export class AuditKey {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    if (bytes.byteLength !== BYTES) throw new TypeError(`the audit key has ${BYTES} bytes`);
    this.#bytes = bytes;
  }

  /** HMAC-SHA-256, in hexadecimal. */
  macOf(text: string): string {
    return createHmac('sha256', this.#bytes).update(text).digest('hex');
  }

  /** Whether a mac is the one of a text, in a time that does not depend on where the two differ. */
  fits(text: string, mac: string | null): boolean {
    const [right, given] = [Buffer.from(this.macOf(text)), Buffer.from(mac ?? '')];
    return right.byteLength === given.byteLength && timingSafeEqual(right, given);
  }
}

const missing = (file: string) => new DomainError('AUDIT_KEY_MISSING', { file });

/** @throws DomainError AUDIT_KEY_MISSING when the file is not there or holds no key */
export function readKey(file: string): AuditKey {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new DomainError('AUDIT_KEY_MISSING', { file }, error);
  }
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.byteLength !== BYTES || bytes.toString('base64url') !== text) throw missing(file);
  return new AuditKey(bytes);
}

/**
 * The key of a file, which is made when there is none, for its owner alone.
 * @param used whether something was sealed before: then a key that is missing is a loss, and no other may take its place
 * @throws DomainError AUDIT_KEY_MISSING
 */
export function openKey(file: string, used: boolean): AuditKey {
  if (existsSync(file) || used) return readKey(file);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, `${randomBytes(BYTES).toString('base64url')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file); // whole or not at all; another process may have been first
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readKey(file);
}
