import { Inject, Injectable, Optional } from '@nestjs/common';
import { assertFresh, DomainError, type Reader } from '@entregent/model';
import type { z } from 'zod';
import { type Acting, actorOf, assertMayAct } from '../../platform/acting.ts';
import { AccountsRepository } from '../accounts.repository.ts';
import { IdentitiesRepository } from '../oidc/identities.repository.ts';
import type { IdentityRow, PasskeyRow } from './factor-rows.ts';
import { defaultFactorSettings, FACTOR_SETTINGS, type FactorSettings } from './factor-settings.ts';
import { FactorsRepository } from './factors.repository.ts';
import type { Owner } from './passkeys.service.ts';
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-codes.ts';

/** How a person signs in, beside the password. */
export interface OwnFactors {
  readonly passkeys: readonly Omit<z.output<typeof PasskeyRow>, 'credential'>[];
  readonly totp: { readonly at: string; readonly used: string | null } | null;
  readonly recoveryCodes: { readonly at: string; readonly left: number } | null;
  readonly identities: readonly z.output<typeof IdentityRow>[];
  /** Label of the OpenID provider; null when none is set up. */
  readonly provider: string | null;
  /** Where passkeys work: the address under which people reach the product. */
  readonly origin: string;
  /** True when an account must have a second factor. */
  readonly required: boolean;
}

/** One's own factors. Each change asks for a fresh sign-in and is told to the audit log. */
@Injectable()
export class FactorsService {
  readonly #accounts: AccountsRepository;
  readonly #factors: FactorsRepository;
  readonly #identities: IdentitiesRepository;
  readonly #settings: FactorSettings;

  constructor(
    accounts: AccountsRepository,
    factors: FactorsRepository,
    identities: IdentitiesRepository,
    @Optional() @Inject(FACTOR_SETTINGS) settings: FactorSettings | null,
  ) {
    this.#accounts = accounts;
    this.#factors = factors;
    this.#identities = identities;
    this.#settings = settings ?? defaultFactorSettings;
  }

  async own({ user }: Reader): Promise<OwnFactors> {
    const [passkeys, totp, codes, identities] = await Promise.all([
      this.#factors.passkeys(user),
      this.#factors.totp(user),
      this.#factors.recoveryCodes(user),
      this.#factors.identities(user),
    ]);
    const { publicUrl, required, provider } = this.#settings;
    return {
      passkeys: passkeys.map(({ credential: _, ...passkey }) => passkey),
      totp: totp ? { at: totp.at, used: totp.used } : null,
      recoveryCodes: codes && codes.at !== null ? { at: codes.at, left: codes.left } : null,
      identities,
      provider: provider?.label ?? null,
      origin: publicUrl.origin,
      required,
    };
  }

  /** The reader as the owner of a factor that he adds. @throws DomainError FRESH_SIGN_IN */
  async ownerToAdd(reader: Reader): Promise<Owner> {
    assertFresh(reader);
    return this.ownerOf(reader.user);
  }

  /** @throws DomainError UNAUTHENTICATED for an account that was closed */
  async ownerOf(user: string): Promise<Owner> {
    const account = await this.#accounts.byId(user);
    if (!account?.active) throw new DomainError('UNAUTHENTICATED');
    return { id: account.id, login: account.login, name: account.name };
  }

  /** Ten new recovery codes, shown this once; those of before no longer work. @throws DomainError FRESH_SIGN_IN, NOT_FOUND */
  async renewCodes(reader: Reader): Promise<readonly string[]> {
    assertFresh(reader);
    const codes = newRecoveryCodes();
    const hashes = codes.map((code) => hashOfRecoveryCode(reader.user, code));
    await this.#factors.renewCodes(reader.user, hashes);
    return codes;
  }

  /** @throws DomainError FRESH_SIGN_IN; NOT_FOUND; LAST_FACTOR where one is required */
  async removePasskey(reader: Reader, id: string): Promise<void> {
    assertFresh(reader);
    await this.#factors.removePasskey(reader.user, id, this.#settings.required);
  }

  /** @throws DomainError FRESH_SIGN_IN; NOT_FOUND; LAST_FACTOR where one is required */
  async removeTotp(reader: Reader): Promise<void> {
    assertFresh(reader);
    await this.#factors.removeTotp(reader.user, this.#settings.required);
  }

  /** @throws DomainError FRESH_SIGN_IN, NOT_FOUND */
  async removeIdentity(reader: Reader, id: string): Promise<void> {
    assertFresh(reader);
    await this.#identities.remove(reader.user, id);
  }

  /**
   * Takes every second factor and identity from an account whose owner lost them; a sign-in link then lets him in.
   * @throws DomainError NOT_FOUND; FORBIDDEN; FRESH_SIGN_IN
   */
  async reset(by: Acting, login: string): Promise<void> {
    assertMayAct(by, 'accounts.manage', { fresh: true });
    const account = await this.#accounts.byLogin(login.trim().toLowerCase());
    if (!account) throw new DomainError('NOT_FOUND');
    await this.#factors.reset(account.id, actorOf(by));
  }
}
