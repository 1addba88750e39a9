import { randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { DomainError } from '@entregent/model';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { z } from 'zod';
import { hashOf } from '../account.ts';
import type { ChallengePurpose } from './factor-rows.ts';
import { defaultFactorSettings, FACTOR_SETTINGS, type FactorSettings } from './factor-settings.ts';
import { FactorsRepository } from './factors.repository.ts';
import type { NewPasskeyInput, SignInAnswer } from './passkey-answers.ts';
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-codes.ts';

const TIMEOUT_MS = 5 * 60_000;

/** The account as a passkey keeps it: its random id, which tells nothing of the person. */
const handleOf = (user: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(user.replaceAll('-', ''), 'hex'));

const refused = (cause?: unknown) => new DomainError('PASSKEY_REFUSED', {}, cause);

/** Whoever owns the account that a passkey is made for. */
export interface Owner {
  readonly id: string;
  readonly login: string;
  readonly name: string;
}

/**
 * Passkeys (WebAuthn level 3). Each is kept by the device under the account's id and found without a name, and signs only
 * after the device has verified its user: one passkey is two factors.
 */
@Injectable()
export class PasskeysService {
  readonly #factors: FactorsRepository;
  readonly #settings: FactorSettings;

  constructor(factors: FactorsRepository, @Optional() @Inject(FACTOR_SETTINGS) settings: FactorSettings | null) {
    this.#factors = factors;
    this.#settings = settings ?? defaultFactorSettings;
  }

  /** What the browser needs to make a passkey; a device that has one of the account makes no second. */
  async optionsForNew({ id, login, name }: Owner): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const known = await this.#factors.passkeys(id);
    return generateRegistrationOptions({
      rpName: 'Entregent',
      rpID: this.#settings.publicUrl.hostname,
      userID: handleOf(id),
      userName: login,
      userDisplayName: name,
      challenge: await this.#newChallenge('register', id),
      timeout: TIMEOUT_MS,
      attestationType: 'none',
      excludeCredentials: known.map(({ credential }) => ({ id: credential })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  }

  /**
   * Adds the passkey that a browser made.
   * @returns recovery codes, shown this once, when it is the first factor of the account
   * @throws DomainError PASSKEY_REFUSED when the answer is not one to a challenge of ours; CONFLICT when it is known already
   */
  async add(user: string, { name, answer }: z.output<typeof NewPasskeyInput>): Promise<readonly string[] | null> {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: answer,
      expectedChallenge: this.#challengeOf('register', user),
      expectedOrigin: this.#settings.publicUrl.origin,
      expectedRPID: this.#settings.publicUrl.hostname,
      requireUserVerification: true,
    }).catch((error: unknown) => {
      throw error instanceof DomainError ? error : refused(error);
    });
    if (!verified) throw refused();
    const { credential, credentialBackedUp } = registrationInfo;
    const codes = newRecoveryCodes();
    const first = await this.#factors.addPasskey(
      user,
      {
        id: randomUUID(),
        credential: credential.id,
        name,
        key: Buffer.from(credential.publicKey).toString('base64url'),
        counter: credential.counter,
        synced: credentialBackedUp,
      },
      codes.map((code) => hashOfRecoveryCode(user, code)),
    );
    return first ? codes : null;
  }

  /** What the browser needs to sign with whichever passkey of ours the person chooses; `user` only to confirm. */
  async optionsToSign(purpose: 'sign-in' | 'confirm', user = ''): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return generateAuthenticationOptions({
      rpID: this.#settings.publicUrl.hostname,
      challenge: await this.#newChallenge(purpose, user),
      timeout: TIMEOUT_MS,
      userVerification: 'required',
    });
  }

  /**
   * Whose passkey signed.
   * @param user the account that confirms; left out where the passkey is to say whose it is
   * @throws DomainError PASSKEY_REFUSED, whatever is wrong: unknown, removed, replayed, made for another site, copied
   */
  async verify(purpose: 'sign-in' | 'confirm', answer: SignInAnswer, user = ''): Promise<string> {
    const passkey = await this.#factors.passkey(answer.id);
    if (!passkey || (user !== '' && passkey.user !== user)) throw refused();
    if (answer.response.userHandle !== Buffer.from(handleOf(passkey.user)).toString('base64url')) throw refused();
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: this.#challengeOf(purpose, user),
      expectedOrigin: this.#settings.publicUrl.origin,
      expectedRPID: this.#settings.publicUrl.hostname,
      requireUserVerification: true,
      credential: {
        id: answer.id,
        publicKey: Uint8Array.from(Buffer.from(passkey.key, 'base64url')),
        counter: passkey.counter,
      },
    }).catch((error: unknown) => {
      throw error instanceof DomainError ? error : refused(error);
    });
    if (!verified || !(await this.#factors.usePasskey(passkey.id, authenticationInfo.newCounter))) throw refused();
    return passkey.user;
  }

  async #newChallenge(purpose: ChallengePurpose, user: string): Promise<Uint8Array<ArrayBuffer>> {
    const challenge = Uint8Array.from(randomBytes(32));
    await this.#factors.keepChallenge(hashOf(Buffer.from(challenge).toString('base64url')), purpose, user);
    return challenge;
  }

  /** Looked at by the verification before all else: a challenge is spent by the first answer, right or wrong. */
  #challengeOf = (purpose: ChallengePurpose, user: string) => (challenge: string) =>
    this.#factors.useChallenge(hashOf(challenge), purpose, user);
}
