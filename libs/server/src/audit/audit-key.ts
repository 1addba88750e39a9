import { createHmac, timingSafeEqual } from 'node:crypto';
import { DomainError } from '@entregent/model';
import { KEY_BYTES, openKeyFile, readKeyFile } from '../platform/key-file.ts';

/** The secret that seals the audit log. It lies in a file, never in the database. */
export class AuditKey {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    if (bytes.byteLength !== KEY_BYTES) throw new TypeError(`the audit key has ${KEY_BYTES} bytes`);
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

function keyFrom(file: string, read: (file: string) => Uint8Array): AuditKey {
  try {
    return new AuditKey(read(file));
  } catch (error) {
    throw new DomainError('AUDIT_KEY_MISSING', { file }, error);
  }
}

/** @throws DomainError AUDIT_KEY_MISSING when the file is not there or holds no key */
export const readKey = (file: string): AuditKey => keyFrom(file, readKeyFile);

/**
 * The key of a file, which is made when there is none, for its owner alone.
 * @param used whether something was sealed before: then a key that is missing is a loss, and no other may take its place
 * @throws DomainError AUDIT_KEY_MISSING
 */
export const openKey = (file: string, used: boolean): AuditKey => keyFrom(file, used ? readKeyFile : openKeyFile);
