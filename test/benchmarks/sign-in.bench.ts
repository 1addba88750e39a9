import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GraphStore, migrate } from '@entregent/graph-db';
import { AccountsService, MACHINE } from '@entregent/server';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { hashPassword, isPassword } from '../../libs/server/src/accounts/passwords/password-hash.ts';
import { openApi } from './fixtures/open-api.ts';
import { startNeo4j } from './fixtures/own-neo4j.mjs';
import { type BenchResult, pairs } from './lib/pairs.ts';

const LOGIN = 'bench@example.org';
const PASSWORD = 'quatre mots au hasard ici';

/** An account with a password that is known. */
async function enter(app: NestFastifyApplication, store: GraphStore, hash: string): Promise<void> {
  await app.get(AccountsService, { strict: false }).addUser(MACHINE, { login: LOGIN, name: 'Bench', role: 'guest' });
  await store.schema('MATCH (u:User {login: $login}) SET u.password = $hash', { login: LOGIN, hash });
}

/** Signing in by a password, against verifying the password alone: what else it does must not be felt. */
export async function run(): Promise<BenchResult[]> {
  const home = mkdtempSync(join(tmpdir(), 'entregent-sign-in-'));
  const server = await startNeo4j({ home, heap: 512, pageCache: 128 });
  const store = new GraphStore(server);
  await migrate(store);
  const app = await openApi(server);
  const times: number[] = [];
  try {
    const hash = await hashPassword(PASSWORD);
    await enter(app, store, hash);
    const result = await pairs({
      name: 'Sign-in by password through the API, against verifying the password alone',
      goal: 2,
      warmup: 10,
      pairs: 60,
      candidate: async () => {
        const began = performance.now();
        const reply = await app.inject({
          method: 'POST',
          url: '/session',
          payload: { login: LOGIN, password: PASSWORD },
        });
        if (reply.statusCode !== 200) throw new Error(reply.body);
        times.push(performance.now() - began);
      },
      reference: () => isPassword(hash, PASSWORD),
    });
    const p95 = times.slice(10).toSorted((a, b) => a - b)[56] ?? Infinity;
    return [{ ...result, note: `p95 ${p95.toFixed(0)} ms` }];
  } finally {
    await app.close();
    await store.close();
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}
