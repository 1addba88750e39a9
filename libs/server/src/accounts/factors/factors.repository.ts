import { Injectable } from '@nestjs/common';
import { queries } from '@entregent/graph';
import { appendAudit, GraphStore, type PlatformRun } from '@entregent/graph-db';
import { type AuditDetail, type AuditNote, DomainError } from '@entregent/model';
import { z } from 'zod';
import {
  type ChallengePurpose,
  type Factor,
  hasFactor,
  IdentityRow,
  type NewPasskey,
  PasskeyKey,
  PasskeyRow,
  RecoveryRow,
  type Standing,
  StandingRow,
  TotpRow,
} from './factor-rows.ts';

const { factors } = queries;
const Id = z.object({ id: z.string() });
const Nothing = z.object({}).loose();
const minutesFrom = (now: number, n: number) => new Date(now + n * 60_000).toISOString();

/** What a change of factors is told to the audit log with. */
interface Change {
  readonly factor: Factor;
  readonly change: 'added' | 'removed' | 'renewed' | 'reset';
  readonly by: string | null;
  readonly user: string;
  readonly detail?: AuditDetail;
}
const noteOf = ({ factor, change, by, user, detail = {} }: Change): AuditNote => ({
  act: 'factor_changed',
  by,
  subject: user,
  detail: { factor, change, ...detail },
});

/** Passkeys, code generators, recovery codes and identities; each change with its entry in the audit log. */
@Injectable()
export class FactorsRepository {
  readonly #store: GraphStore;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  async standing(user: string): Promise<Standing> {
    const [row] = await this.#store.platform(factors.standing, { user }, StandingRow);
    return row ?? { passkeys: 0, totp: false };
  }

  passkeys = (user: string) => this.#store.platform(factors.passkeys, { user }, PasskeyRow);

  async passkey(credential: string): Promise<PasskeyKey | undefined> {
    return (await this.#store.platform(factors.passkey, { credential }, PasskeyKey))[0];
  }

  async totp(user: string) {
    return (await this.#store.platform(factors.totp, { user }, TotpRow))[0];
  }

  async recoveryCodes(user: string) {
    return (await this.#store.platform(factors.recoveryCodes, { user }, RecoveryRow))[0];
  }

  identities = (user: string) => this.#store.platform(factors.identities, { user }, IdentityRow);

  /** Keeps a challenge for five minutes. `user` is empty where nobody is known yet. */
  async keepChallenge(hash: string, purpose: ChallengePurpose, user: string): Promise<void> {
    const now = Date.now();
    const times = { now: new Date(now).toISOString(), until: minutesFrom(now, 5) };
    await this.#store.platform(factors.createChallenge, { hash, purpose, user, ...times }, Nothing);
  }

  /** @returns whether it was there, for this purpose and account, and had answered nothing yet */
  async useChallenge(hash: string, purpose: ChallengePurpose, user: string): Promise<boolean> {
    const given = { hash, purpose, user, now: new Date().toISOString() };
    return (await this.#store.platform(factors.useChallenge, given, Nothing)).length > 0;
  }

  /** Adds a passkey, with recovery codes when it is the first factor. @throws DomainError CONFLICT when it is known already */
  addPasskey(user: string, passkey: NewPasskey, codesIfFirst: readonly string[]): Promise<boolean> {
    return this.#store.platformTogether(async (run) => {
      const first = !hasFactor(await this.#locked(run, user));
      const at = new Date().toISOString();
      const made = await run(factors.createPasskey, { ...passkey, user, at }, Id);
      if (made.length === 0) throw new DomainError('CONFLICT');
      await appendAudit(run, [
        noteOf({ factor: 'passkey', change: 'added', by: user, user, detail: { passkey: passkey.id } }),
      ]);
      if (first) await this.#giveCodes(run, user, codesIfFirst, 'added');
      return first;
    });
  }

  /** @returns whether the counter rose, so that the answer is no replay and no copy of the key */
  async usePasskey(id: string, counter: number): Promise<boolean> {
    const given = { id, counter, at: new Date().toISOString() };
    return (await this.#store.platform(factors.usePasskey, given, Id)).length > 0;
  }

  async offerTotp(user: string, secret: string): Promise<void> {
    const until = minutesFrom(Date.now(), 15);
    await this.#store.platform(factors.offerTotp, { user, secret, until }, Nothing);
  }

  async totpOffer(user: string): Promise<string | undefined> {
    const given = { user, now: new Date().toISOString() };
    const rows = await this.#store.platform(factors.totpOffer, given, z.object({ secret: z.string() }));
    return rows[0]?.secret;
  }

  /** Makes the offered secret the code generator. @returns whether it is the first factor; undefined when the offer is gone */
  confirmTotp(user: string, secret: string, step: number, codes: readonly string[]): Promise<boolean | undefined> {
    return this.#store.platformTogether(async (run) => {
      const first = !hasFactor(await this.#locked(run, user));
      const at = new Date().toISOString();
      const made = await run(factors.confirmTotp, { user, secret, step, at }, Nothing);
      if (made.length === 0) return undefined;
      await appendAudit(run, [noteOf({ factor: 'totp', change: 'added', by: user, user })]);
      if (first) await this.#giveCodes(run, user, codes, 'added');
      return first;
    });
  }

  /** @param sealed what is stored from now on @returns whether the step was still to be spent */
  async useTotp(user: string, stored: string, step: number, sealed: string): Promise<boolean> {
    const given = { user, secret: stored, step, sealed, at: new Date().toISOString() };
    return (await this.#store.platform(factors.useTotp, given, Nothing)).length > 0;
  }

  async useRecoveryCode(user: string, hash: string): Promise<boolean> {
    const given = { user, hash, at: new Date().toISOString() };
    return (await this.#store.platform(factors.useRecoveryCode, given, Nothing)).length > 0;
  }

  /** @throws DomainError NOT_FOUND for an account without a factor: codes recover what is there */
  renewCodes(user: string, hashes: readonly string[]): Promise<void> {
    return this.#store.platformTogether(async (run) => {
      if (!hasFactor(await this.#locked(run, user))) throw new DomainError('NOT_FOUND');
      await this.#giveCodes(run, user, hashes, 'renewed');
    });
  }

  removePasskey = (user: string, id: string, keepOne: boolean): Promise<void> =>
    this.#remove(user, keepOne, 'passkey', (run) => run(factors.removePasskey, { user, id }, Nothing));

  removeTotp = (user: string, keepOne: boolean): Promise<void> =>
    this.#remove(user, keepOne, 'totp', (run) => run(factors.removeTotp, { user }, Nothing));

  /** Takes every factor and identity from an account whose owner lost them. */
  reset(user: string, by: string | null): Promise<void> {
    return this.#store.platformTogether(async (run) => {
      await this.#locked(run, user);
      for (const { id } of await run(factors.passkeys, { user }, PasskeyRow))
        await run(factors.removePasskey, { user, id }, Nothing);
      for (const { id } of await run(factors.identities, { user }, IdentityRow))
        await run(factors.removeIdentity, { user, id }, Nothing);
      await run(factors.removeTotp, { user }, Nothing);
      await run(factors.removeRecoveryCodes, { user }, Nothing);
      const kinds: readonly Factor[] = ['passkey', 'totp', 'recovery_codes', 'identity'];
      await appendAudit(
        run,
        kinds.map((factor) => noteOf({ factor, change: 'reset', by, user })),
      );
    });
  }

  async #remove(
    user: string,
    keepOne: boolean,
    factor: Factor,
    take: (run: PlatformRun) => Promise<readonly unknown[]>,
  ): Promise<void> {
    await this.#store.platformTogether(async (run) => {
      await this.#locked(run, user);
      if ((await take(run)).length === 0) throw new DomainError('NOT_FOUND');
      await appendAudit(run, [noteOf({ factor, change: 'removed', by: user, user })]);
      const [left] = await run(factors.standing, { user }, StandingRow);
      if (left && hasFactor(left)) return;
      if (keepOne) throw new DomainError('LAST_FACTOR');
      await run(factors.removeRecoveryCodes, { user }, Nothing);
    });
  }

  async #giveCodes(run: PlatformRun, user: string, hashes: readonly string[], change: 'added' | 'renewed') {
    await run(factors.removeRecoveryCodes, { user }, Nothing);
    await run(factors.createRecoveryCodes, { user, hashes, at: new Date().toISOString() }, Nothing);
    await appendAudit(run, [noteOf({ factor: 'recovery_codes', change, by: user, user })]);
  }

  /** What the account has, under its lock: two changes come one after the other. */
  async #locked(run: PlatformRun, user: string): Promise<Standing> {
    if ((await run(factors.lockAccount, { user }, Id)).length === 0) throw new DomainError('NOT_FOUND');
    const [row] = await run(factors.standing, { user }, StandingRow);
    return row ?? { passkeys: 0, totp: false };
  }
}
