import { browse, picture, seen } from './support/browser.ts';
import { figure } from './support/figures.ts';
import { databaseProcess, until } from './support/product.mjs';

const { url, running, visit } = browse();
const healthy = async () => (await fetch(`${url}/health`)).status === 200;

describe('when the database is killed under the product', () => {
  it('the page says so in words, all comes back by itself, and nothing that was acknowledged is lost', async () => {
    // A browser tells the console of each answer that is no success.
    const { page } = await visit({ as: 'delegate', expected: /status of 503|^ApiError: La base ne répond pas/ });
    await page.goto(`${url}/actions`);
    await page.getByRole('heading', { name: 'Actions' }).waitFor();
    await page.keyboard.press('n');
    await page
      .getByRole('textbox', { name: 'Dites ce qui s’est passé' })
      .fill('Juste avant la panne, CEN/TC 931/WG 2 hier 20 min avec Aino Tuulaniemi');
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Aino Tuulaniemi' })
      .filter({ hasText: /expert/ })
      .waitFor();
    await page.keyboard.press('Control+Enter');
    expect(await seen(page.getByText(/consigné, 20 min\./))).toContain('Juste avant la panne');

    process.kill(await databaseProcess(running.run.pid), 'SIGKILL');
    const killed = performance.now();
    await page.getByRole('link', { name: /^Enjeux/ }).click();
    const words = await seen(page.getByRole('alert'));
    await picture(page, 'panne');
    const later = await page.context().newPage();
    await later.goto(`${url}/actions`);
    expect(await seen(later.getByRole('alert'))).toContain('Réessayer');
    expect(words).toMatch(/base/i);
    await until('the product is well again', healthy, 90_000);
    figure(`Neo4j killed: all well again after ${((performance.now() - killed) / 1000).toFixed(1)} s`);

    await page.getByRole('link', { name: /^Taux de fibres recyclées/ }).waitFor();
    await later.getByRole('heading', { name: 'Actions' }).waitFor();
    await page.goto(`${url}/actions`);
    await page.getByRole('link', { name: /Juste avant la panne/ }).waitFor();
    expect(await page.getByRole('link', { name: /Juste avant la panne/ }).count()).toBe(1);
  });
});
