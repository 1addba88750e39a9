import 'reflect-metadata';
import { AccountsService, MACHINE } from '@entregent/server';
import type { GraphStore } from '@entregent/graph-db';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../../apps/api/src/app.module.ts';
import { readEnvironment } from '../../../apps/api/src/environment.ts';
import { configureHttp, createAdapter } from '../../../apps/api/src/http.ts';
import { settingsOfSpecs, testStore } from '../../../libs/testing/src/contract/store.ts';
import { emptyStore } from '../support/empty-store.ts';

export const origin = 'http://localhost:4000';
export const password = 'quatre mots pris au hasard';

export interface Reply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  /** Code of our error; undefined for a success. */
  readonly code: string | undefined;
  readonly location: string | undefined;
}

/** One browser with its cookies, which sends them back whatever their attributes. */
export class Browser {
  readonly #app: NestFastifyApplication;
  readonly cookies = new Map<string, string>();

  constructor(app: NestFastifyApplication) {
    this.#app = app;
  }

  post = (url: string, body: object = {}) => this.#send('POST', url, body);
  put = (url: string, body: object) => this.#send('PUT', url, body);
  get = (url: string) => this.#send('GET', url);
  delete = (url: string) => this.#send('DELETE', url);

  /** The value of a cookie; empty when there is none. */
  cookie = (name: string): string => this.cookies.get(name) ?? '';

  /** The sign-in name that the session is of; null for nobody. */
  async who(): Promise<unknown> {
    return (await this.get('/session')).body['login'] ?? null;
  }

  async #send(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object): Promise<Reply> {
    const reply = await this.#app.inject({
      method,
      url,
      cookies: Object.fromEntries(this.cookies),
      headers: { 'accept-language': 'en' },
      ...(payload ? { payload } : {}),
    });
    for (const { name, value } of reply.cookies)
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    const body = (reply.body === '' ? {} : (JSON.parse(reply.body) ?? {})) as Record<string, unknown>;
    const [error] = (body['errors'] ?? []) as readonly { extensions?: { code?: string } }[];
    return { status: reply.statusCode, body, code: error?.extensions?.code, location: reply.headers.location };
  }
}

export interface Product {
  readonly app: NestFastifyApplication;
  readonly store: GraphStore;
  readonly browser: () => Browser;
  /** Makes an account. @returns the secret of its first link */
  readonly invite: (login: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** The whole API over an empty database. */
export async function openProduct(more: Readonly<Record<string, string>> = {}): Promise<Product> {
  const { uri, user, password: secret } = settingsOfSpecs();
  const environment = readEnvironment({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    RATE_LIMIT: '100000',
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: secret,
    PUBLIC_URL: origin,
    ...more,
  });
  const store = testStore();
  await emptyStore(store);
  await store.schema('MERGE (:Circle {code: "cluster", name: "The cluster", defaultLevel: 1})');
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(environment),
    createAdapter(environment),
    { logger: false },
  );
  await configureHttp(app, environment);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    app,
    store,
    browser: () => new Browser(app),
    invite: async (login) => {
      const person = {
        login,
        name: 'Ada',
        role: 'delegate',
        language: 'en',
        circles: [{ circle: 'cluster', level: 2 }],
      };
      return (await app.get(AccountsService, { strict: false }).invite(MACHINE, person)).token;
    },
    close: async () => {
      await app.close();
      await store.close();
    },
  };
}

let accounts = 0;

/** Somebody with a password and a fresh session. */
export async function somebody(product: Product): Promise<{ readonly login: string; readonly browser: Browser }> {
  accounts += 1;
  const login = `ada-${accounts}@lisiere.example`;
  const browser = product.browser();
  await browser.post('/session/link', { token: await product.invite(login) });
  await browser.put('/session/password', { password });
  return { login, browser };
}

/** The acts of the audit log on what people sign in with, oldest first, as `act factor change reason`. */
export async function audited(store: GraphStore, login: string): Promise<readonly string[]> {
  const rows = (await store.schema(
    `MATCH (u:User {login: $login}) MATCH (e:AuditEntry {subject: u.id}) RETURN e.act AS act, e.detail AS detail ORDER BY e.at`,
    { login },
  )) as readonly { readonly act: string; readonly detail: string }[];
  return rows.map(({ act, detail }) => {
    const { factor, change, means, reason } = JSON.parse(detail) as Readonly<Record<string, string>>;
    return [act, factor, change, means, reason].filter((part) => part !== undefined).join(' ');
  });
}

/** The session's proof of identity as if it had been given so many minutes earlier. */
export async function age(store: GraphStore, login: string, minutes: number): Promise<void> {
  const at = new Date(Date.now() - minutes * 60_000).toISOString();
  await store.schema('MATCH (u:User {login: $login}) MATCH (s:Session {user: u.id}) SET s.proved = $at', { login, at });
}
