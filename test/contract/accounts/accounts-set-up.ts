import 'reflect-metadata';
import { createHash } from 'node:crypto';
import type { GraphStore } from '@entregent/graph-db';
import type { UserRole } from '@entregent/model';
import { AccountsService, CirclesService, MACHINE, SessionsService, SignInService } from '@entregent/server';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../../apps/api/src/app.module.ts';
import { readEnvironment } from '../../../apps/api/src/environment.ts';
import { configureHttp, createAdapter } from '../../../apps/api/src/http.ts';
import { settingsOfSpecs, testStore } from '../../../libs/testing/src/contract/store.ts';
import { emptyStore } from '../support/empty-store.ts';

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** What the API said, with the cookies that it set. */
export interface Reply {
  readonly status: number;
  readonly body: string;
  readonly cookies: Readonly<Record<string, string>>;
  readonly setCookie: readonly string[];
  readonly codes: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Asked {
  readonly cookie?: string;
  readonly token?: string;
  readonly from?: string;
  readonly userAgent?: string;
}

export interface AccountsUnderTest {
  readonly store: GraphStore;
  readonly accounts: AccountsService;
  readonly circles: CirclesService;
  readonly sessions: SessionsService;
  readonly signIn: SignInService;
  /** A plain route. */
  readonly send: (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: object,
    asked?: Asked,
  ) => Promise<Reply>;
  /** A GraphQL document. */
  readonly ask: (query: string, variables?: object, asked?: Asked) => Promise<Reply>;
  /** An account, with a password when one is given. */
  readonly account: (login: string, more?: { role?: UserRole; password?: string }) => Promise<string>;
  /** The cookie of a session that a link has opened. */
  readonly signedIn: (login: string) => Promise<string>;
  /** Entries of the audit log of one act, latest last: their details. */
  readonly audit: (act: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  readonly close: () => Promise<void>;
}

/** The Cookie header of a session that was opened, or of the device that it was opened from. */
export const cookieOf = ({ cookies }: Reply, name: 'entregent' | 'entregent-device' = 'entregent'): string =>
  `${name}=${cookies[name] ?? ''}`;

const cookiesOf = (headers: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    headers.map((one) => {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      return [name, value];
    }),
  );

/** The whole API over an empty base, without a socket, with one circle. */
export async function openAccounts(env: Readonly<Record<string, string>> = {}): Promise<AccountsUnderTest> {
  const store = testStore();
  await emptyStore(store);
  const { uri, user, password } = settingsOfSpecs();
  const environment = readEnvironment({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    RATE_LIMIT: '100000',
    ...env,
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(environment),
    createAdapter(environment),
    { logger: false },
  );
  await configureHttp(app, environment);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const accounts = app.get(AccountsService, { strict: false });
  const signIn = app.get(SignInService, { strict: false });
  const circles = app.get(CirclesService, { strict: false });
  await circles.create(MACHINE, { code: 'cluster', name: 'Whole cluster', kind: 'cluster', defaultLevel: 1 });

  const send: AccountsUnderTest['send'] = async (method, url, body, { cookie, token, from, userAgent } = {}) => {
    const reply = await app.inject({
      method,
      url,
      ...(body ? { payload: body } : {}),
      remoteAddress: from ?? '192.0.2.1',
      headers: {
        'accept-language': 'en',
        ...(cookie === undefined ? {} : { cookie }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(userAgent === undefined ? {} : { 'user-agent': userAgent }),
      },
    });
    const setCookie = [reply.headers['set-cookie'] ?? []].flat();
    const read = (reply.body === '' ? {} : JSON.parse(reply.body)) as {
      data?: Record<string, unknown>;
      errors?: readonly { extensions: { code: string } }[];
    } | null;
    return {
      status: reply.statusCode,
      body: reply.body,
      setCookie,
      cookies: cookiesOf(setCookie),
      codes: (read?.errors ?? []).map(({ extensions }) => extensions.code),
      data: read?.data ?? {},
    };
  };

  const signedIn = async (login: string) => {
    const { token } = await signIn.newLink(MACHINE, login);
    return cookieOf(await send('POST', '/session/link', { token }));
  };

  return {
    store,
    accounts,
    circles,
    signIn,
    sessions: app.get(SessionsService, { strict: false }),
    send,
    signedIn,
    ask: (query, variables = {}, asked = {}) => send('POST', '/graphql', { query, variables }, asked),
    account: async (login, { role = 'influence_lead', password: chosen } = {}) => {
      const { id } = await accounts.addUser(MACHINE, {
        login,
        name: login,
        role,
        memberships: [{ circle: 'cluster', level: 2 }],
      });
      if (chosen !== undefined) {
        const { status, body } = await send(
          'PUT',
          '/session/password',
          { password: chosen },
          { cookie: await signedIn(login) },
        );
        if (status !== 204) throw new Error(body);
      }
      return id;
    },
    audit: async (act) => {
      const rows = await store.schema(
        'MATCH (e:AuditEntry {act: $act}) RETURN e.detail AS detail ORDER BY e.at, e.id',
        { act },
      );
      return rows.map((row) => JSON.parse((row as { detail: string }).detail) as Record<string, unknown>);
    },
    close: async () => {
      await app.close();
      await store.close();
    },
  };
}
