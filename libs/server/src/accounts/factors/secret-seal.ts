import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { DomainError } from '@entregent/model';
import { openKeyFile, readKeyFile } from '../../platform/key-file.ts';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const MARK = 'sealed:';

export const isSealed = (stored: string): boolean => stored.startsWith(MARK);

/** The cause, which the log keeps, names the file; whoever signs in is not told where it lies. */
function withKey<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new DomainError('SECRETS_KEY_MISSING', {}, error);
  }
}

/**
 * Seals the secrets of code generators before they are stored, each for its account: a dump of the database alone makes no
 * code, and a sealed secret that is moved to another account opens nothing. The key lies in a file beside the database.
 */
export class SecretSeal {
  readonly #file: string;

  /** @param file of the key; it is made when the first secret is sealed */
  constructor(file: string) {
    this.#file = file;
  }

  /** @throws DomainError SECRETS_KEY_MISSING when the file holds no key */
  seal(user: string, secret: string): string {
    return withKey(() => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, openKeyFile(this.#file), iv).setAAD(Buffer.from(user));
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return MARK + Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url');
    });
  }

  /**
   * The secret of an account; one that was stored before secrets were sealed is given as it is.
   * @throws DomainError SECRETS_KEY_MISSING without the key that sealed it
   */
  open(user: string, stored: string): string {
    if (!isSealed(stored)) return stored;
    const bytes = Buffer.from(stored.slice(MARK.length), 'base64url');
    return withKey(() => {
      const iv = bytes.subarray(0, IV_BYTES);
      const decipher = createDecipheriv(CIPHER, readKeyFile(this.#file), iv, { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(user))
        .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
    });
  }
}
