import type { Page } from 'playwright-core';
import { browse, picture, seen } from './support/browser.ts';
import { figure } from './support/figures.ts';
import { log } from './support/pages.ts';
import { databaseProcess, until } from './support/product.mjs';

const { url, running, visit } = browse();
/** What a browser tells its console of a base that is away. */
const expected = /status of 503|^ApiError: La base ne répond pas/;
const healthy = async () => (await fetch(`${url}/health`)).status === 200;

/** Kills the JVM, and gives the one that is started instead, as soon as it is there. */
async function kill(): Promise<number> {
  const { pid } = running.run;
  const old = await databaseProcess(pid);
  process.kill(old, 'SIGKILL');
  return until('another JVM', async () => [await databaseProcess(pid)].find((now) => now !== old));
}

/** Logs something, and waits until the product has said that it is kept. */
async function acknowledged(page: Page, what: string): Promise<void> {
  await page.goto(`${url}/actions`);
  await page.getByRole('heading', { name: 'Actions' }).waitFor();
  await log(page, `${what}, CEN/TC 931/WG 2 hier 20 min avec Aino Tuulaniemi`);
  await page.keyboard.press('Control+Enter');
  await page.getByText(new RegExp(`${what}.* consigné, 20 min\\.`)).waitFor();
}

describe('when the database is killed under the product', () => {
  it('a new one is started, whoever asks meanwhile gets his answer, and nothing that was acknowledged is lost', async () => {
    const { page } = await visit({ as: 'delegate', expected });
    await acknowledged(page, 'Juste avant la coupure');
    const killed = performance.now();
    await kill();
    await page.getByRole('link', { name: /^Enjeux/ }).click();
    await page.getByRole('link', { name: /^Taux de fibres recyclées/ }).waitFor({ timeout: 90_000 });
    await until('the product is well again', healthy, 90_000);
    figure(`Neo4j killed: all well again after ${((performance.now() - killed) / 1000).toFixed(1)} s`);
    await page.goto(`${url}/actions`);
    expect(await seen(page.getByRole('row').filter({ hasText: 'Juste avant la coupure' }))).toContain('Tuulaniemi');
  });

  it('and it takes long to come back, the pages say so in words, and show what was asked for when it is there', async () => {
    const { page, context } = await visit({ as: 'delegate', expected });
    await acknowledged(page, 'Avant une longue coupure');
    const held = await kill();
    process.kill(held, 'SIGSTOP');
    try {
      await page.getByRole('link', { name: /^Enjeux/ }).click();
      const late = await context.newPage();
      await late.goto(`${url}/actions`);
      expect(await seen(page.getByRole('alert'))).toContain(
        'La base ne répond pas. Ce qui était enregistré est conservé',
      );
      expect(await seen(late.getByRole('alert'))).toContain('La base ne répond pas.');
      await picture(late, 'panne');
      process.kill(held, 'SIGCONT');
      await page.getByRole('link', { name: /^Taux de fibres recyclées/ }).waitFor({ timeout: 90_000 });
      const row = late.getByRole('row').filter({ hasText: 'Avant une longue coupure' });
      await row.waitFor({ timeout: 90_000 });
      expect(await seen(row)).toContain('Tuulaniemi');
    } finally {
      process.kill(held, 'SIGCONT');
    }
  });
});
