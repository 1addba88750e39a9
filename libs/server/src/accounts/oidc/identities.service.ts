import { Inject, Injectable, Optional } from '@nestjs/common';
import { type AuditDetail, assertFresh, DomainError, type Reader } from '@entregent/model';
import { hashOf, newSecret } from '../account.ts';
import { defaultFactorSettings, FACTOR_SETTINGS, type FactorSettings } from '../factors/factor-settings.ts';
import { SessionsRepository } from '../sessions.repository.ts';
import { type OpenedSession, SignInService } from '../sign-in.service.ts';
import { factsOf, type Visit } from '../visit.ts';
import { ERRAND_MS } from './errand.ts';
import { IdentitiesRepository } from './identities.repository.ts';
import { IdentityProvider, type ProvenIdentity } from './identity-provider.ts';

/** Path of the route to which the provider sends people back; it is registered there as it stands. */
export const CALLBACK = '/session/oidc/callback';

/** Where a browser is sent, and the secret that it keeps meanwhile. */
export interface SentAway {
  readonly url: string;
  readonly secret: string;
  readonly until: Date;
}

const failures = ['IDENTITY_REFUSED', 'IDENTITY_UNKNOWN', 'IDENTITY_TAKEN', 'IDENTITY_UNAVAILABLE'] as const;
/** Why an answer of the provider opened nothing. */
export type IdentityFailure = (typeof failures)[number];
const isFailure = (code: string): code is IdentityFailure => (failures as readonly string[]).includes(code);

/** Back from the provider. */
export interface Returned {
  /** Null when nothing was opened: the identity was linked, or refused. */
  readonly opened: OpenedSession | null;
  /** Whether the errand was to link an identity to an account. */
  readonly linking: boolean;
  /** The page of ours to go on with. */
  readonly back: string;
  readonly failure: IdentityFailure | null;
}

/** Signing in with the OpenID provider of the settings. It opens accounts that are there and linked; it makes none. */
@Injectable()
export class IdentitiesService {
  readonly #identities: IdentitiesRepository;
  readonly #sessions: SessionsRepository;
  readonly #signIn: SignInService;
  readonly #provider: IdentityProvider | null;

  constructor(
    identities: IdentitiesRepository,
    sessions: SessionsRepository,
    signIn: SignInService,
    @Optional() @Inject(FACTOR_SETTINGS) settings: FactorSettings | null,
  ) {
    const { provider, publicUrl } = settings ?? defaultFactorSettings;
    this.#identities = identities;
    this.#sessions = sessions;
    this.#signIn = signIn;
    this.#provider = provider && new IdentityProvider(provider, new URL(CALLBACK, publicUrl));
  }

  /** Sends a browser to the provider to sign in. @throws DomainError NOT_FOUND without a provider; IDENTITY_UNAVAILABLE */
  beginSignIn = (back: string): Promise<SentAway> => this.#begin(null, back);

  /** Sends the reader's browser there to link what it answers to his account. @throws DomainError FRESH_SIGN_IN and as above */
  async beginLink(reader: Reader, back: string): Promise<SentAway> {
    assertFresh(reader);
    return this.#begin(reader.user, back);
  }

  /**
   * Takes the answer that the browser brought back. Whatever comes of it, the errand is over.
   * @param secret what the browser kept; undefined when it is not the one that was sent
   */
  async finish(secret: string | undefined, query: string, visit: Visit): Promise<Returned> {
    const errand = secret === undefined ? undefined : await this.#identities.closeErrand(hashOf(secret));
    const { user = null, back = '/' } = errand ?? {};
    try {
      if (secret === undefined || !errand || !this.#provider) throw new DomainError('IDENTITY_REFUSED');
      const identity = await this.#provider.identity(secret, query);
      return { opened: await this.#take(user, identity, visit), linking: user !== null, back, failure: null };
    } catch (error) {
      if (!(error instanceof DomainError) || !isFailure(error.code)) throw error;
      const { network: address } = factsOf(visit);
      const detail: AuditDetail = { reason: error.code.toLowerCase(), address };
      await this.#sessions.tell({ act: 'sign_in_refused', by: user, subject: user, detail });
      return { opened: null, linking: user !== null, back, failure: error.code };
    }
  }

  async #begin(user: string | null, back: string): Promise<SentAway> {
    if (!this.#provider) throw new DomainError('NOT_FOUND');
    const secret = newSecret();
    const { href: url } = await this.#provider.address(secret);
    const until = new Date(Date.now() + ERRAND_MS);
    await this.#identities.openErrand(hashOf(secret), { user, back }, until);
    return { url, secret, until };
  }

  async #take(linkTo: string | null, identity: ProvenIdentity, visit: Visit): Promise<OpenedSession | null> {
    if (linkTo !== null) {
      await this.#identities.link(linkTo, identity);
      return null;
    }
    const user = await this.#identities.userOf(identity);
    if (user === undefined) throw new DomainError('IDENTITY_UNKNOWN');
    const proof = { user, means: 'oidc', password: null };
    return identity.strong ? this.#signIn.open(proof, visit) : this.#signIn.enter(proof, visit);
  }
}
