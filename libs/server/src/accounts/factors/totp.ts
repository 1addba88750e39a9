import { generateSecret, generateURI, verifySync } from 'otplib';

const PERIOD_S = 30;

/** A secret of 160 bits in base 32, as RFC 4226 advises. */
export const newTotpSecret = (): string => generateSecret({ length: 20 });

/** What a code generator reads from the QR code: 6 digits, 30 seconds, SHA-1, which all of them know. */
export const totpAddress = (login: string, secret: string): string =>
  generateURI({ issuer: 'Entregent', label: login, secret, period: PERIOD_S, digits: 6 });

/**
 * The time step that a code belongs to: the present one, the one before or the one after, since clocks drift (RFC 6238, 5.2
 * and 6). Undefined for a wrong code. Whether the step was spent before is for the database to say.
 */
export function stepOfCode(secret: string, code: string, now: Date = new Date()): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const epoch = Math.floor(now.getTime() / 1000);
  const result = verifySync({ secret, token: code, epoch, period: PERIOD_S, epochTolerance: PERIOD_S });
  return result.valid && 'timeStep' in result ? result.timeStep : undefined;
}
