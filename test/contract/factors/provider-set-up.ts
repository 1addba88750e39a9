import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Context, Provider } from 'oidc-provider';

export const clientSecret = 'a secret that two servers share, for the specs alone';

export interface RunningProvider {
  readonly issuer: string;
  /** Goes to the provider as a browser does in which this person signs in. @returns the query it is sent back with */
  readonly visit: (address: string, subject: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

type Stored = Readonly<Record<string, unknown>> & { readonly uid?: string; consumed?: number };

/** What a provider keeps, in memory; what has ended is refused by the provider itself. */
class Shelf {
  readonly #kept = new Map<string, Stored>();

  upsert = async (id: string, stored: Stored) => void this.#kept.set(id, stored);
  find = async (id: string) => this.#kept.get(id);
  findByUid = async (uid: string) => [...this.#kept.values()].find((stored) => stored.uid === uid);
  findByUserCode = async () => undefined;
  destroy = async (id: string) => void this.#kept.delete(id);
  revokeByGrantId = async () => this.#kept.clear();
  consume = async (id: string) =>
    void Object.assign(this.#kept.get(id) ?? {}, { consumed: Math.floor(Date.now() / 1000) });
}

const signingKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });

/** An OpenID provider on this machine, where whoever comes is signed in as the person that its browser names. */
export async function startProvider(redirect: string): Promise<RunningProvider> {
  const server = createServer();
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'entregent', client_secret: clientSecret, redirect_uris: [redirect] }],
    adapter: Shelf,
    jwks: { keys: [{ ...signingKey(), use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['for the specs alone'] },
    pkce: { required: () => true },
    claims: { openid: ['sub', 'email'], amr: null },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false }, claimsParameter: { enabled: true } },
    interactions: { url: () => '/interaction' },
    ttl: { AccessToken: 60, AuthorizationCode: 30, IdToken: 60, Interaction: 60, Session: 60, Grant: 60 },
    findAccount: (_: unknown, accountId: string) => ({
      accountId,
      claims: () => ({ sub: accountId, email: `${accountId}@provider.example` }),
    }),
    loadExistingGrant: async ({ oidc: { session, client, provider: own } }: Context) => {
      const grant = new own.Grant({ accountId: session?.accountId ?? '', clientId: client?.clientId ?? '' });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (context, next) => {
    if (context.path !== '/interaction') return next();
    context.respond = false;
    const accountId = String(context.req.headers['x-subject']);
    // Whoever is called so showed two factors there (RFC 8176).
    const amr = accountId.endsWith('+mfa') ? ['pwd', 'mfa'] : ['pwd'];
    return provider.interactionFinished(context.req, context.res, { login: { accountId, amr } });
  });
  server.on('request', provider.callback());

  const visit = async (address: string, subject: string) => {
    const cookies = new Map<string, string>();
    let next = new URL(address);
    for (let steps = 0; next.origin === issuer; steps += 1) {
      if (steps > 9) throw new Error(`the provider goes in circles at ${next.pathname}`);
      const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
      const reply = await fetch(next, { redirect: 'manual', headers: { cookie, 'x-subject': subject } });
      for (const line of reply.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      const location = reply.headers.get('location');
      if (location === null) throw new Error(`the provider answered ${reply.status}: ${await reply.text()}`);
      next = new URL(location, next);
    }
    return next.search;
  };
  return {
    issuer,
    visit,
    stop: () => new Promise((done) => void (server.closeAllConnections(), server.close(() => done()))),
  };
}
