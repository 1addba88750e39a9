import 'reflect-metadata';
import { AccountsRepository, MACHINE, SignInService } from '@entregent/server';
import { UserRole } from '@entregent/model';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { GraphStore, type StoreSettings } from '@entregent/graph-db';
import { AppModule } from '../../../apps/api/src/app.module.ts';
import { readEnvironment } from '../../../apps/api/src/environment.ts';
import { configureHttp, createAdapter } from '../../../apps/api/src/http.ts';
import { circles } from '../random-graph.ts';

type Headers = Readonly<Record<string, string>>;

/** What came back, whole. */
export interface Reply {
  readonly status: number;
  readonly body: string;
  readonly code: string | undefined;
  readonly message: string | undefined;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Who asks, by the headers that he sends, and what he may see. */
export interface Profile {
  readonly name: string;
  readonly role: string | null;
  readonly headers: Headers;
  readonly keys: readonly string[];
}

/** The whole API over a real Neo4j, without a socket. */
export interface RealApi {
  readonly app: NestFastifyApplication;
  readonly send: (method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH', url: string, body?: unknown, headers?: Headers) => Promise<Reply>;
  readonly ask: (query: string, variables?: object, headers?: Headers) => Promise<Reply>;
  /** Makes an account with its circles and signs it in. */
  readonly signIn: (login: string, role: string, levels: Readonly<Record<string, number>>) => Promise<Profile>;
  readonly close: () => Promise<void>;
} // prettier-ignore

const json = { 'content-type': 'application/json' };

interface Parsed {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

const parsed = (body: string): Parsed => {
  try {
    return (JSON.parse(body) as Parsed | null) ?? {};
  } catch {
    return {};
  }
};

export async function openRealApi(settings: StoreSettings, env: Headers = {}): Promise<RealApi> {
  const environment = readEnvironment({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    NEO4J_URI: settings.uri,
    NEO4J_USER: settings.user,
    NEO4J_PASSWORD: settings.password,
    RATE_LIMIT: '100000000',
    ...env,
  });
  const adapter = createAdapter(environment);
  const store = new GraphStore(settings);
  const module = await Test.createTestingModule({ imports: [AppModule.with(environment)] })
    .overrideProvider(GraphStore)
    .useValue(store)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(adapter, { logger: false });
  await configureHttp(app, environment);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();

  const send: RealApi['send'] = async (method, url, body, headers = {}) => {
    const reply = await app.inject({
      method,
      url,
      headers: { ...(body === undefined ? {} : json), ...headers },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const { data, errors } = parsed(reply.body);
    const [first] = errors ?? [];
    return {
      status: reply.statusCode,
      body: reply.body,
      code: first?.extensions?.code,
      message: first?.message,
      data: data ?? null,
      headers: reply.headers,
    };
  };
  const accounts = app.get(AccountsRepository, { strict: false });
  const signIn: RealApi['signIn'] = async (login, role, levels) => {
    const id = crypto.randomUUID();
    const user = { id, login, name: login, role, language: 'fr', person: null };
    await store.schema(
      'UNWIND $codes AS code MERGE (c:Circle {code: code}) ON CREATE SET c.name = code, c.defaultLevel = 0',
      { codes: Object.keys(levels) },
    );
    const memberships = Object.entries(levels).map(([circle, level]) => ({ circle, level, by: null, reason: 'spec' }));
    await accounts.createUser(user, { memberships });
    const { token } = await app.get(SignInService, { strict: false }).newLink(MACHINE, login);
    const { headers } = await send('POST', '/session/link', { token });
    const cookie = /\bentregent=[^;]+/.exec(String(headers['set-cookie']))![0];
    const keys = Object.entries(levels).flatMap(([circle, level]) =>
      Array.from({ length: level + 1 }, (_, index) => `${circle}:${index}`),
    );
    return { name: login, role, headers: { cookie }, keys };
  };
  return {
    app,
    send,
    ask: (query, variables = {}, headers = {}) => send('POST', '/graphql', { query, variables }, headers),
    signIn,
    close: () => app.close(),
  };
}

const all = Object.fromEntries(circles.map((circle) => [circle, 4]));
export const nobody: Profile = { name: 'nobody', role: null, headers: {}, keys: [] };

/** One account of each role who sees everything. */
export const everyRole = (api: RealApi): Promise<readonly Profile[]> =>
  Promise.all(UserRole.options.map((role) => api.signIn(`${role.replaceAll('_', '-')}@example.org`, role, all)));
