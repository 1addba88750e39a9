import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { browse, phone, picture, seen } from './support/browser.ts';
import { openPage, paths, states } from './support/pages.ts';

const { url, visit } = browse();

/** What axe finds wrong, as lines that say where. */
async function wrongs(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`));
}
const named = (path: string) => path.replaceAll(/\W+/g, '-').replaceAll(/^-|-$/g, '') || 'journee';
const looks = [
  { look: 'light', dark: false },
  { look: 'dark', dark: true },
] as const;

describe.each(looks)('in the $look look', ({ look, dark }) => {
  it.each(paths)('axe finds nothing wrong on %s', async (path) => {
    const { page } = await visit({ as: 'director', dark });
    await openPage(page, url, path);
    await picture(page, `${named(path)}-${look}`);
    expect(await wrongs(page)).toEqual([]);
  });

  it.each(Object.keys(states))('axe finds nothing wrong with %s', async (name) => {
    const { page } = await visit({ as: 'director', dark });
    await states[name]?.(page, url);
    await picture(page, `${named(name)}-${look}`);
    expect(await wrongs(page)).toEqual([]);
  });
});

describe('without a mouse, on a phone, without an account', () => {
  it('one reaches the search, opens a page, logs and takes back by keys alone', async () => {
    const { page } = await visit({ as: 'delegate' });
    await page.goto(url);
    await page.getByRole('heading', { name: 'Ma journée' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Aller au contenu');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('enjeux');
    await page.getByRole('dialog').getByRole('button', { name: 'Enjeux' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await seen(page.getByRole('heading', { level: 1 }))).toBe('Enjeux');
    await page.keyboard.press('n');
    await page.keyboard.type('Sans souris, CEN/TC 931/WG 2 hier 1h avec Aino Tuulaniemi');
    await page
      .getByRole('listitem')
      .filter({ hasText: /Aino.*pour Tuulanen/ })
      .waitFor();
    await page.keyboard.press('Control+Enter');
    expect(await seen(page.getByText(/consigné, 1 h\./))).toContain('Sans souris');
    await page.keyboard.press('Control+z');
    expect(await seen(page.getByText('Annulé.'))).toBe('Annulé.');
  });

  it.each(['/', '/acteurs/$id', '/actions'])('%s fits a phone, and axe finds nothing wrong there', async (path) => {
    const { page } = await visit({ as: 'delegate', size: phone });
    await openPage(page, url, path);
    await picture(page, `${named(path)}-phone`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone[0]);
    expect(await wrongs(page)).toEqual([]);
  });

  it('the page of signing in is the first thing to see, and axe finds nothing wrong there', async () => {
    const { page } = await visit();
    await page.goto(`${url}/enjeux`);
    expect(await seen(page.getByRole('heading', { level: 1 }))).toBe('Se connecter');
    await picture(page, 'connexion');
    expect(await wrongs(page)).toEqual([]);
  });
});
