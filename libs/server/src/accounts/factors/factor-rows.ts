import { z } from 'zod';

export const StandingRow = z.object({ passkeys: z.int(), totp: z.boolean() });
/** What an account can prove itself with beside its password. */
export type Standing = z.output<typeof StandingRow>;
export const hasFactor = ({ passkeys, totp }: Standing): boolean => passkeys > 0 || totp;

export const PasskeyRow = z.object({
  id: z.string(),
  name: z.string(),
  at: z.string(),
  used: z.string().nullable(),
  synced: z.boolean(),
  credential: z.string(),
});
export const PasskeyKey = z.object({
  id: z.string(),
  user: z.string(),
  key: z.string(),
  counter: z.int(),
});
export type PasskeyKey = z.output<typeof PasskeyKey>;

export const TotpRow = z.object({ secret: z.string(), at: z.string(), used: z.string().nullable() });
export const RecoveryRow = z.object({ at: z.string().nullable(), left: z.int() });

export const IdentityRow = z.object({
  id: z.string(),
  issuer: z.string(),
  label: z.string(),
  at: z.string(),
  used: z.string().nullable(),
});

/** What a challenge was issued for: it answers nothing else. */
export type ChallengePurpose = 'register' | 'sign-in' | 'confirm';

export interface NewPasskey {
  readonly id: string;
  readonly credential: string;
  readonly name: string;
  /** The public key in COSE form, base64url. */
  readonly key: string;
  readonly counter: number;
  /** Whether the device keeps it in an account of its maker, so that it is on other devices too. */
  readonly synced: boolean;
}

/** Factors that are added or taken away, in the words of the audit log. */
export type Factor = 'passkey' | 'totp' | 'recovery_codes' | 'identity';
