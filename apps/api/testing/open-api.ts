import 'reflect-metadata';
import { GraphStore } from '@entregent/graph-db';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AppModule } from '../src/app.module.ts';
import { readEnvironment } from '../src/environment.ts';
import { configureHttp, createAdapter } from '../src/http.ts';

/** A store that holds nothing: every read is empty, so nobody is signed in and nothing is found. */
const emptyStore = {
  read: () => Promise.resolve([]),
  readTogether: () => Promise.resolve([]),
  platform: () => Promise.resolve([]),
  platformTogether: (work: (run: () => Promise<[]>) => Promise<unknown>) => work(() => Promise.resolve([])),
  verify: () => Promise.resolve('Neo4j'),
  close: () => Promise.resolve(),
};

/** The whole API over an empty store, without a socket: requests go in through `inject`. */
export async function openApi(env: Readonly<Record<string, string>> = {}): Promise<NestFastifyApplication> {
  const environment = readEnvironment({ NODE_ENV: 'test', LOG_LEVEL: 'silent', ...env });
  const module = await Test.createTestingModule({ imports: [AppModule.with(environment)] })
    .overrideProvider(GraphStore)
    .useValue(emptyStore)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(createAdapter(environment), { logger: false });
  await configureHttp(app, environment);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

export interface Answer {
  readonly status: number;
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

export async function ask(
  app: NestFastifyApplication,
  payload: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const reply = await app.inject({ method: 'POST', url: '/graphql', payload, headers });
  return { status: reply.statusCode, ...(reply.json() as object) };
}

/** The codes of the errors of an answer. */
export const codesOf = ({ errors = [] }: Answer): string[] => errors.map(({ extensions }) => extensions.code);
