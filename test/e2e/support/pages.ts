import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const source = new URL('../../../apps/web/src/app/pages.ts', import.meta.url);

/** The paths of all pages, from the list that the router is made of. */
export const paths: readonly string[] = [...readFileSync(source, 'utf8').matchAll(/page\('([^']+)'/g)].map(
  ([, path]) => path ?? '',
);

/** Opens a page; for one record of a list, the first that the list leads to. */
export async function openPage(page: Page, url: string, path: string): Promise<void> {
  const [list = '', one] = path.split('$');
  await page.goto(url + list.replace(/(?<=.)\/$/, ''));
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (one === undefined) return settled(page);
  const address = await page.getByRole('main').locator(`a[href^="${list}"]`).first().getAttribute('href');
  await page.goto(url + address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return settled(page);
}

/** Waits until nothing more is being fetched. */
export const settled = (page: Page): Promise<void> => page.waitForLoadState('networkidle');

/** What stands on a page only after one did something. */
export const states: Readonly<Record<string, (page: Page, url: string) => Promise<void>>> = {
  'the map around oneself': async (page, url) => {
    await page.goto(`${url}/carte`);
    await page.getByRole('button', { name: 'Ouvrir' }).first().click();
    await page.getByRole('region', { name: 'Liste, la même chose que la carte' }).waitFor();
    await settled(page);
  },
  'paths to somebody': async (page, url) => {
    await page.goto(`${url}/chemins`);
    await page.getByRole('textbox', { name: 'Vers' }).fill('mückenhoff');
    await page.getByRole('option', { name: /Rainer Mückenhoff/ }).click();
    await page.getByRole('heading', { level: 1, name: /vers M\. Rainer Mückenhoff/ }).waitFor();
  },
  'an activity that is being logged': async (page, url) => {
    await page.goto(url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('n');
    await page
      .getByRole('textbox', { name: 'Dites ce qui s’est passé' })
      .fill('CEN/TC 931 hier 2h avec Aino Tuulaniemi');
    await page
      .getByRole('dialog')
      .getByRole('listitem')
      .filter({ hasText: /Aino.*pour Tuulanen/ })
      .waitFor();
  },
  'what is found': async (page, url) => {
    await page.goto(url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('textbox').fill('tc 931');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /CEN\/TC 931\/WG 2/ })
      .waitFor();
  },
};
