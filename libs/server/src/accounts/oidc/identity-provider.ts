import { DomainError } from '@entregent/model';
import * as oidc from 'openid-client';
import type { ProviderSettings } from '../factors/factor-settings.ts';
import { secretsOf } from './errand.ts';

const TIMEOUT_S = 10;

/** Who somebody is at the provider. */
export interface ProvenIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** What the person knows the identity by: an address, a name. Nothing is decided by it. */
  readonly label: string;
  /** Whether the provider says that it asked for more than one factor (RFC 8176). */
  readonly strong: boolean;
}

const loopback = (url: URL) => ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);

/** fetch says so when nobody answers, or not in time. */
const isOutage = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError');

const asDomainError = (error: unknown): DomainError =>
  new DomainError(isOutage(error) ? 'IDENTITY_UNAVAILABLE' : 'IDENTITY_REFUSED', {}, error);

/** One text of the claims; what is no text is none. */
const textOf = (claims: oidc.IDToken, ...names: readonly string[]): string | undefined =>
  names.map((name) => claims[name]).find((value): value is string => typeof value === 'string' && value !== '');

/**
 * The OpenID provider of the settings: authorisation code flow with PKCE, `state` and `nonce` (OpenID Connect Core 1.0, RFC 9700).
 * `iss`, `aud`, `exp`, the signature of the ID token and the issuer of the answer (RFC 9207) are checked by openid-client.
 */
export class IdentityProvider {
  readonly #settings: ProviderSettings;
  readonly #redirect: URL;
  #found: Promise<oidc.Configuration> | undefined;

  constructor(settings: ProviderSettings, redirect: URL) {
    this.#settings = settings;
    this.#redirect = redirect;
  }

  /** Where a browser is sent to prove who sits at it. @throws DomainError IDENTITY_UNAVAILABLE */
  async address(secret: string): Promise<URL> {
    const { state, nonce, verifier } = secretsOf(secret);
    const configuration = await this.#configuration();
    // Some providers tell how many factors they asked for only when they are asked (OpenID Connect Core 1.0, 5.5).
    const asks = configuration.serverMetadata().claims_parameter_supported === true;
    return oidc.buildAuthorizationUrl(configuration, {
      ...(asks ? { claims: JSON.stringify({ id_token: { amr: null } }) } : {}),
      redirect_uri: this.#redirect.href,
      scope: this.#settings.scope,
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
  }

  /**
   * Who the provider says it is. The code is spent at the provider by this.
   * @param query the query of the redirect, as the browser brought it
   * @throws DomainError IDENTITY_REFUSED when any check fails or the person declined; IDENTITY_UNAVAILABLE
   */
  async identity(secret: string, query: string): Promise<ProvenIdentity> {
    const { state, nonce, verifier } = secretsOf(secret);
    const configuration = await this.#configuration();
    const address = new URL(this.#redirect);
    address.search = query;
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    const claims = await oidc
      .authorizationCodeGrant(configuration, address, checks)
      .then((tokens) => tokens.claims())
      .catch((error: unknown) => {
        throw asDomainError(error);
      });
    if (!claims) throw new DomainError('IDENTITY_REFUSED');
    const { iss: issuer, sub: subject, amr } = claims;
    const label = textOf(claims, 'email', 'preferred_username', 'name') ?? subject;
    return { issuer, subject, label: label.slice(0, 254), strong: Array.isArray(amr) && amr.includes('mfa') };
  }

  /** Read once; after a failure it is asked for again. */
  #configuration(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings;
    this.#found ??= oidc
      .discovery(issuer, clientId, undefined, oidc.ClientSecretBasic(clientSecret), {
        timeout: TIMEOUT_S,
        execute: [oidc.enableNonRepudiationChecks, ...(loopback(issuer) ? [oidc.allowInsecureRequests] : [])],
      })
      .catch((error: unknown) => {
        this.#found = undefined;
        throw new DomainError('IDENTITY_UNAVAILABLE', {}, error);
      });
    return this.#found;
  }
}
