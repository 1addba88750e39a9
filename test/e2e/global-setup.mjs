// Jest globalSetup: the product on a home of its own, and a session for each of its roles but one, who signs in by hand.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureTools } from '../../apps/launch/tools.mjs';
import { progressOn } from '../../apps/launch/progress.mjs';
import { command, out, runningFile, startProduct } from './support/product.mjs';

/** Spends a sign-in link as the page does. @returns the value of the session's cookie */
async function spend({ url }) {
  const link = new URL(url);
  const answer = await fetch(new URL('/session/link', link), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: link.searchParams.get('jeton') }),
  });
  const [, value] = /^entregent=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '') ?? [];
  if (!value) throw new Error(`No session from ${link.pathname}: ${answer.status} ${await answer.text()}`);
  return value;
}

/** Accounts of the demonstration that `npm start` prints no link for. */
const others = { administrator: 'theophile.garancher@lisiere.example', data_officer: 'ines.boutarel@lisiere.example' };

/** The sessions and all else that the specs begin with. */
async function prepare(product, rest) {
  const { run, seconds } = product;
  const linkOf = (role) => run.signIn.find((link) => link.role === role);
  const sessions = { delegate: await spend(linkOf('delegate')), director: await spend(linkOf('director')) };
  for (const [role, login] of Object.entries(others)) {
    const { signIn } = await command(rest.home, `sign-in-links --url ${run.url} --user ${login}`);
    sessions[role] = await spend(signIn[0]);
  }
  writeFileSync(runningFile, JSON.stringify({ ...rest, run, sessions, seconds }), { mode: 0o600 });
}

export default async function setup() {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const { chromium } = await ensureTools(['chromium'], { progress: progressOn(process.stdout) });
  const home = mkdtempSync(join(tmpdir(), 'entregent-e2e-'));
  const product = await startProduct(home);
  globalThis.productOfSpecs = { home, product };
  try {
    await prepare(product, { home, chromium });
  } catch (error) {
    await product.stop(); // Jest tears down only what was set up
    throw error;
  }
}
