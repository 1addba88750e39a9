import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Reader } from '@entregent/model';
import type { z } from 'zod';
import { SessionsService } from '../sessions.service.ts';
import { type OpenedSession, SignInService } from '../sign-in.service.ts';
import type { Visit } from '../visit.ts';
import { type CodeInput, CodesService } from './codes.service.ts';
import type { Standing } from './factor-rows.ts';
import { defaultFactorSettings, FACTOR_SETTINGS, type FactorSettings } from './factor-settings.ts';
import { FactorsRepository } from './factors.repository.ts';
import { FactorsService } from './factors.service.ts';
import { HalfSessions, type OwedStep } from './half-sessions.ts';
import type { NewPasskeyInput, PasskeyInput } from './passkey-answers.ts';
import { type Owner, PasskeysService } from './passkeys.service.ts';

/** What the page of sign-in offers. */
export interface SignInMeans {
  /** Where passkeys work: the address under which people reach the product. */
  readonly origin: string;
  /** Label of the OpenID provider; null when none is set up. */
  readonly provider: string | null;
  /** What is still owed in this browser after a first factor; null when nothing is under way. */
  readonly step: OwedStep | null;
  /** Whether the one who owes a factor has a passkey, and has a code generator. */
  readonly has: Standing | null;
}

/** A session that was opened by the choice of a first factor, and the recovery codes that go with it. */
export interface Enrolled {
  readonly opened: OpenedSession;
  readonly codes: readonly string[];
}

/** Signing in with a second factor, or with a passkey alone; and showing one again for a sensitive act. */
@Injectable()
export class FactorSignInService {
  readonly #signIn: SignInService;
  readonly #sessions: SessionsService;
  readonly #halves: HalfSessions;
  readonly #passkeys: PasskeysService;
  readonly #codes: CodesService;
  readonly #factors: FactorsService;
  readonly #rows: FactorsRepository;
  readonly #settings: FactorSettings;

  constructor(
    signIn: SignInService,
    sessions: SessionsService,
    halves: HalfSessions,
    passkeys: PasskeysService,
    codes: CodesService,
    factors: FactorsService,
    rows: FactorsRepository,
    @Optional() @Inject(FACTOR_SETTINGS) settings: FactorSettings | null,
  ) {
    this.#signIn = signIn;
    this.#sessions = sessions;
    this.#halves = halves;
    this.#passkeys = passkeys;
    this.#codes = codes;
    this.#factors = factors;
    this.#rows = rows;
    this.#settings = settings ?? defaultFactorSettings;
  }

  /** @param half secret of the half session of this browser */
  async means(half: string | undefined): Promise<SignInMeans> {
    const found = await this.#halves.find(half);
    const { publicUrl, provider } = this.#settings;
    return {
      origin: publicUrl.origin,
      provider: provider?.label ?? null,
      step: found?.step ?? null,
      has: found?.step === 'factor' ? await this.#rows.standing(found.user) : null,
    };
  }

  /** @throws DomainError PASSKEY_REFUSED; UNAUTHENTICATED for an account that was closed in this moment */
  async withPasskey({ answer }: z.output<typeof PasskeyInput>, visit: Visit): Promise<OpenedSession> {
    return this.#signIn.open(
      { user: await this.#passkeys.verify('sign-in', answer), means: 'passkey', password: null },
      visit,
    );
  }

  /** @throws DomainError UNAUTHENTICATED when no half session owes a factor; WRONG_CODE; CODE_DELAYED */
  async withCode(half: string | undefined, code: z.output<typeof CodeInput>, visit: Visit): Promise<OpenedSession> {
    const { user, means, password } = await this.#halves.owing(half, 'factor');
    const kind = await this.#codes.spend(user, code);
    await this.#halves.end(half ?? '');
    return this.#signIn.open({ user, means: `${means}+${kind}`, password }, visit);
  }

  /** Whoever must choose a second factor before anything else. @throws DomainError UNAUTHENTICATED */
  async enrolling(half: string | undefined): Promise<Owner> {
    const { user } = await this.#halves.owing(half, 'enrolment');
    return this.#factors.ownerOf(user);
  }

  /** @throws DomainError as PasskeysService.add, and UNAUTHENTICATED */
  async enrolPasskey(
    half: string | undefined,
    input: z.output<typeof NewPasskeyInput>,
    visit: Visit,
  ): Promise<Enrolled> {
    return this.#enrol(half, visit, ({ id }) => this.#passkeys.add(id, input));
  }

  /** @throws DomainError as CodesService.confirm, and UNAUTHENTICATED */
  async enrolTotp(half: string | undefined, code: z.output<typeof CodeInput>, visit: Visit): Promise<Enrolled> {
    return this.#enrol(half, visit, ({ id }) => this.#codes.confirm(id, code));
  }

  /** The reader shows one of his passkeys again: his session is fresh then. @throws DomainError PASSKEY_REFUSED */
  async confirmWithPasskey(
    reader: Reader,
    session: string,
    { answer }: z.output<typeof PasskeyInput>,
  ): Promise<OpenedSession> {
    await this.#passkeys.verify('confirm', answer, reader.user);
    return this.#sessions.confirmed(reader, session, 'passkey');
  }

  /** @throws DomainError WRONG_CODE; CODE_DELAYED */
  async confirmWithCode(reader: Reader, session: string, code: z.output<typeof CodeInput>): Promise<OpenedSession> {
    return this.#sessions.confirmed(reader, session, await this.#codes.spend(reader.user, code));
  }

  async #enrol(
    half: string | undefined,
    visit: Visit,
    add: (owner: Owner) => Promise<readonly string[] | null>,
  ): Promise<Enrolled> {
    const { user, means, password } = await this.#halves.owing(half, 'enrolment');
    const owner = await this.#factors.ownerOf(user);
    const codes = await add(owner);
    await this.#halves.end(half ?? '');
    return { opened: await this.#signIn.open({ user, means, password }, visit), codes: codes ?? [] };
  }
}
