import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { browse, phone, picture, seen } from './support/browser.ts';
import { everyPage, everyState, log, type Visited } from './support/pages.ts';

const { url, visit } = browse();

const turn = async (page: Page, look: 'light' | 'dark') => {
  await page.emulateMedia({ colorScheme: look });
  await page.locator(`html[data-mantine-color-scheme=${look}]`).waitFor();
};

/** What axe finds wrong, as lines; the dark look differs from the light one in its colours alone. */
async function wrongs(page: Page): Promise<readonly string[]> {
  // Legacy mode leaves frames of other hosts out, of which there are none, and takes half the time.
  const axe = () => new AxeBuilder({ page }).setLegacyMode(true);
  const light = await axe().analyze();
  await turn(page, 'dark');
  const dark = await axe().withRules(['color-contrast']).analyze();
  await turn(page, 'light');
  const lines = ({ violations }: typeof light, look: string) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${look}, ${id}: ${html}`));
  return [...lines(light, 'light'), ...lines(dark, 'dark')];
}

const named = (name: string) => name.replaceAll(/[^\p{L}\d]+/gu, '-').replaceAll(/^-|-$/g, '') || 'journee';

async function pictures(page: Page, name: string): Promise<void> {
  for (const look of ['dark', 'light'] as const) {
    await turn(page, look);
    await picture(page, `${named(name)}-${look}`);
  }
}

describe('every page', () => {
  it.each(everyPage)(
    '$name is right for axe, light and dark, on each of its tabs',
    async ({ name, open, as = 'director' }: Visited) => {
      const { page } = await visit({ as });
      await open(page, url);
      await pictures(page, name);
      expect(await wrongs(page)).toEqual([]);
      for (const tab of (await page.getByRole('tab').all()).slice(1)) {
        await tab.click();
        await page.getByRole('tabpanel').waitFor();
        expect({ tab: await tab.innerText(), wrongs: await wrongs(page) }).toMatchObject({ wrongs: [] });
      }
    },
  );

  it.each(everyState)('$name is right for axe, light and dark', async ({ name, open }) => {
    const { page } = await visit({ as: 'director' });
    await open(page, url);
    await pictures(page, name);
    expect(await wrongs(page)).toEqual([]);
  });

  it('is reached by keys alone: the search, a page, the log, and taking back', async () => {
    const { page } = await visit({ as: 'delegate' });
    await page.goto(url);
    await page.getByRole('heading', { name: 'Ma journée' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Aller au contenu');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('textbox').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('enjeux');
    await page.getByRole('dialog').getByRole('button', { name: 'Enjeux', exact: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await seen(page.getByRole('heading', { level: 1 }))).toBe('Enjeux');
    await log(page, 'Sans souris, CEN/TC 931/WG 2 hier 1h avec Aino Tuulaniemi');
    await page.keyboard.press('Control+Enter');
    expect(await seen(page.getByText(/consigné, 1 h\./))).toContain('Sans souris');
    await page.keyboard.press('Control+z');
    expect(await seen(page.getByText('Annulé.'))).toBe('Annulé.');
  });

  it.each(everyPage)('$name fits a phone', async ({ name, open, as = 'delegate' }: Visited) => {
    const { page } = await visit({ as, size: phone });
    await open(page, url);
    await picture(page, `${named(name)}-phone`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone[0]);
  });

  it('of signing in is the first thing to see, and is right for axe', async () => {
    const { page } = await visit();
    await page.goto(`${url}/enjeux`);
    expect(await seen(page.getByRole('heading', { level: 1 }))).toBe('Se connecter');
    await pictures(page, 'connexion');
    expect(await wrongs(page)).toEqual([]);
  });
});
