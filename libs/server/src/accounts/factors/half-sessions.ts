import { Inject, Injectable, Optional } from '@nestjs/common';
import { queries } from '@entregent/graph';
import { GraphStore, type PlatformRun } from '@entregent/graph-db';
import { DomainError } from '@entregent/model';
import { z } from 'zod';
import { hashOf, newSecret } from '../account.ts';
import { hasFactor, StandingRow } from './factor-rows.ts';
import { defaultFactorSettings, FACTOR_SETTINGS, type FactorSettings } from './factor-settings.ts';

const { factors } = queries;
const LASTS_MS = 5 * 60_000;

/** What somebody who has shown one factor still owes: a second one, or the choice of one. */
export const OwedStep = z.enum(['factor', 'enrolment']);
export type OwedStep = z.output<typeof OwedStep>;

const HalfSession = z.object({
  user: z.string(),
  step: OwedStep,
  /** How the first factor was shown. */
  means: z.string(),
  /** Hash of the password that was shown, if one was. */
  password: z.string().nullable(),
});
export type HalfSession = z.output<typeof HalfSession>;

/**
 * Half sessions: one factor was shown, five minutes are left for the second. They are no sessions: no request reads one but
 * those of this step, so that nothing else can be open to them by mistake.
 */
@Injectable()
export class HalfSessions {
  readonly #store: GraphStore;
  readonly #settings: FactorSettings;
  readonly #run: PlatformRun = (query, parameters, row) => this.#store.platform(query, parameters, row);

  constructor(store: GraphStore, @Optional() @Inject(FACTOR_SETTINGS) settings: FactorSettings | null) {
    this.#store = store;
    this.#settings = settings ?? defaultFactorSettings;
  }

  /** @returns what an account owes after its first factor; null when nothing */
  async owedBy(user: string, run: PlatformRun = this.#run): Promise<OwedStep | null> {
    const [standing] = await run(factors.standing, { user }, StandingRow);
    if (standing && hasFactor(standing)) return 'factor';
    return this.#settings.required ? 'enrolment' : null;
  }

  async begin(
    half: HalfSession,
    run: PlatformRun = this.#run,
  ): Promise<{ readonly secret: string; readonly until: Date }> {
    const secret = newSecret();
    const now = Date.now();
    const until = new Date(now + LASTS_MS);
    const times = { now: new Date(now).toISOString(), until: until.toISOString() };
    await run(factors.openHalfSession, { hash: hashOf(secret), ...half, ...times }, z.unknown());
    return { secret, until };
  }

  /** Null when it has ended, was finished, or never was. */
  async find(secret: string | undefined): Promise<HalfSession | null> {
    if (secret === undefined) return null;
    const given = { hash: hashOf(secret), now: new Date().toISOString() };
    return (await this.#store.platform(factors.halfSession, given, HalfSession))[0] ?? null;
  }

  /** @throws DomainError UNAUTHENTICATED for one that has ended, and for one that owes another step */
  async owing(secret: string | undefined, step: OwedStep): Promise<HalfSession> {
    const half = await this.find(secret);
    if (half?.step !== step) throw new DomainError('UNAUTHENTICATED');
    return half;
  }

  /** Ends it. @throws DomainError UNAUTHENTICATED when another request has */
  async end(secret: string): Promise<void> {
    const given = { hash: hashOf(secret), now: new Date().toISOString() };
    const ended = await this.#store.platform(factors.closeHalfSession, given, z.object({ user: z.string() }));
    if (ended.length === 0) throw new DomainError('UNAUTHENTICATED');
  }
}
