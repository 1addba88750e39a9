import { createHmac } from 'node:crypto';

/** How long the provider may take, with the person at its pages. */
export const ERRAND_MS = 10 * 60_000;

const derived = (secret: string, purpose: string): string =>
  createHmac('sha256', secret).update(purpose).digest('base64url');

/**
 * The three values that tie an answer of the provider to the browser that was sent there, all made of the one secret that
 * only its cookie holds: the database can give none of them away. 256 bits each, 43 characters (RFC 7636, 4.1 asks for 43 to 128).
 */
export const secretsOf = (secret: string) => ({
  state: derived(secret, 'state'),
  nonce: derived(secret, 'nonce'),
  verifier: derived(secret, 'verifier'),
});
