import { Inject, Injectable, Optional } from '@nestjs/common';
import { DomainError } from '@entregent/model';
import { z } from 'zod';
import { delayed } from '../guesses.ts';
import { SessionsRepository } from '../sessions.repository.ts';
import type { GuessRule } from '../sign-in-rules.ts';
import { defaultFactorSettings, FACTOR_SETTINGS, type FactorSettings } from './factor-settings.ts';
import { FactorsRepository } from './factors.repository.ts';
import type { Owner } from './passkeys.service.ts';
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-codes.ts';
import { isSealed, SecretSeal } from './secret-seal.ts';
import { newTotpSecret, stepOfCode, totpAddress } from './totp.ts';

/** Five codes of six digits in a quarter of an hour: one chance in sixty thousand (OWASP ASVS 5.0, 6.5.5 and 6.3.1). */
const tries: GuessRule = { most: 5, window: 15 * 60_000, pauses: [] };

export const CodeInput = z.object({ code: z.string().trim().min(6).max(40) });

/** A code generator that waits for its first code. */
export interface TotpOffer {
  /** In base 32, for whoever cannot read the QR code. */
  readonly secret: string;
  /** `otpauth://…`, which the QR code holds. */
  readonly address: string;
}

/** Codes of a generator (TOTP, RFC 6238) and recovery codes. */
@Injectable()
export class CodesService {
  readonly #factors: FactorsRepository;
  readonly #sessions: SessionsRepository;
  readonly #seal: SecretSeal;

  constructor(
    factors: FactorsRepository,
    sessions: SessionsRepository,
    @Optional() @Inject(FACTOR_SETTINGS) settings: FactorSettings | null,
  ) {
    this.#factors = factors;
    this.#sessions = sessions;
    this.#seal = new SecretSeal((settings ?? defaultFactorSettings).secretsKeyFile);
  }

  /**
   * A new secret, which replaces the present generator once a code of it was given.
   * @throws DomainError SECRETS_KEY_MISSING when it cannot be sealed
   */
  async offer({ id, login }: Owner): Promise<TotpOffer> {
    const secret = newTotpSecret();
    await this.#factors.offerTotp(id, this.#seal.seal(id, secret));
    return { secret, address: totpAddress(login, secret) };
  }

  /**
   * Makes the offered generator that of the account.
   * @returns recovery codes, shown this once, when it is the first factor of the account
   * @throws DomainError WRONG_CODE, also when the offer is older than a quarter of an hour
   */
  async confirm(user: string, { code }: z.output<typeof CodeInput>): Promise<readonly string[] | null> {
    const offered = await this.#factors.totpOffer(user);
    const step = offered === undefined ? undefined : stepOfCode(this.#seal.open(user, offered), code);
    if (offered === undefined || step === undefined) throw new DomainError('WRONG_CODE');
    const codes = newRecoveryCodes();
    const hashes = codes.map((one) => hashOfRecoveryCode(user, one));
    const first = await this.#factors.confirmTotp(user, offered, step, hashes);
    if (first === undefined) throw new DomainError('WRONG_CODE');
    return first ? codes : null;
  }

  /**
   * Spends a code of the account: six digits are one of its generator, anything else a recovery code.
   * @returns which of the two
   * @throws DomainError WRONG_CODE, for one that was spent too; CODE_DELAYED after five tries, before the code is looked at
   */
  async spend(user: string, { code }: z.output<typeof CodeInput>): Promise<'totp' | 'recovery_code'> {
    const refused = (reason: 'code' | 'delayed') =>
      ({ act: 'sign_in_refused', by: null, subject: user, detail: { reason } }) as const;
    const counted = await this.#sessions.countGuess([{ key: `factor:${user}`, rule: tries }], refused('delayed'));
    if ('next' in counted) throw new DomainError('CODE_DELAYED', delayed(Date.now(), counted.next).details);
    const kind = /^\d{6}$/.test(code) ? 'totp' : 'recovery_code';
    const right = kind === 'totp' ? await this.#spendTotp(user, code) : await this.#spendRecovery(user, code);
    if (!right) {
      await this.#sessions.tell(refused('code'));
      throw new DomainError('WRONG_CODE');
    }
    await this.#sessions.forgetGuesses(counted);
    return kind;
  }

  async #spendTotp(user: string, code: string): Promise<boolean> {
    const totp = await this.#factors.totp(user);
    if (!totp) return false;
    const { secret: stored } = totp;
    const secret = this.#seal.open(user, stored);
    const step = stepOfCode(secret, code);
    if (step === undefined) return false;
    return this.#factors.useTotp(user, stored, step, isSealed(stored) ? stored : this.#seal.seal(user, secret));
  }

  #spendRecovery(user: string, code: string): Promise<boolean> {
    return this.#factors.useRecoveryCode(user, hashOfRecoveryCode(user, code));
  }
}
