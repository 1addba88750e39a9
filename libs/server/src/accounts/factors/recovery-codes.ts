import { randomBytes } from 'node:crypto';
import { hashOf } from '../account.ts';

const HOW_MANY = 10;
const LENGTH = 16;
/** Crockford's base 32: no letter that looks like a digit. Five bits each, so 80 bits a code: a fast hash is enough. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';

const newCode = (): string =>
  Array.from(randomBytes(LENGTH), (byte) => letters[byte % letters.length])
    .join('')
    .replaceAll(/(.{4})(?=.)/g, '$1-');

/** Ten codes in groups of four, to be shown once. */
export const newRecoveryCodes = (): string[] => Array.from({ length: HOW_MANY }, newCode);

/** As it was made, however it was typed: capitals, spaces, an O for a zero. */
const asMade = (typed: string): string =>
  typed.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1');

/** Two accounts never share a hash, so one look-up never tells of another account's code. */
export const hashOfRecoveryCode = (user: string, typed: string): string => hashOf(`${user}:${asMade(typed)}`);
