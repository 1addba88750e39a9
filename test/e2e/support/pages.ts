import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';

const source = new URL('../../../apps/web/src/app/pages.ts', import.meta.url);
/** The paths of all pages, from the list that the router is made of. */
const paths = [...readFileSync(source, 'utf8').matchAll(/page\('([^']+)'/g)].map(([, path]) => path ?? '');

/** Records of the demonstration to open where a page shows one. */
const examples: Readonly<Record<string, readonly string[]>> = {
  '/acteurs/$id': ['Aino Tuulaniemi', 'Tissages Corvallon', 'CEN/TC 931/WG 2'],
  '/actions/$id': ['Appel de G. Petrocelli-Arduin'],
  '/enjeux/$id': ['Passeport numérique : des données par lot, pas par pièce'],
  '/documents/$id': ['Passeport numérique : la fiche par lot'],
  '/engagements/$id': ['Ismaël Dargaud', 'Samir Belhadrane'],
  '/administration/cercles/$code': ['Direction et bureau'],
};

type Open = (page: Page, url: string) => Promise<void>;
const title = (page: Page): Locator => page.getByRole('heading', { level: 1 });
/** Waits until nothing more is being fetched. */
const settled = (page: Page): Promise<void> => page.waitForLoadState('networkidle');

const found = (page: Page, name: string): Locator =>
  page.getByRole('dialog', { name: 'Chercher' }).getByRole('button', { name }).first();

/** Types into the box of Ctrl K, from any page that is there, and waits for a name. */
export async function search(page: Page, text: string, name = text): Promise<Locator> {
  await title(page).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox').fill(text);
  await found(page, name).waitFor();
  return found(page, name);
}

const openPath =
  (path: string): Open =>
  async (page, url) => {
    await page.goto(url + path);
    await title(page).waitFor();
    await settled(page);
  };

const openRecord =
  (path: string, name: string): Open =>
  async (page, url) => {
    await page.goto(url);
    await (await search(page, name)).click();
    await page.waitForURL(new RegExp(path.replace('$id', '[0-9a-f-]{36}')));
    await title(page).filter({ hasText: name }).waitFor();
    await settled(page);
  };

/** A record that the search box does not find: from its list. */
const openFromList =
  (path: string, name: string): Open =>
  async (page, url) => {
    await openPath(path.replace(/.\$\w+$/, ''))(page, url);
    await page.getByRole('link', { name }).first().click();
    await page.waitForURL(new RegExp(path.replace(/\$\w+$/, '[0-9a-z-]+(?:[?]|$)')));
    await title(page).filter({ hasText: name }).waitFor();
    await settled(page);
  };
const unsearched = new Set(['/engagements/$id', '/administration/cercles/$code']);

export interface Visited {
  readonly name: string;
  readonly open: Open;
  /** Who has the right to see it, where not everybody has. */
  readonly as?: 'administrator' | 'data_officer' | 'delegate' | 'director';
}

function visitor(path: string): Pick<Visited, 'as'> {
  if (path === '/journal') return { as: 'data_officer' };
  return path.startsWith('/administration') ? { as: 'administrator' } : {};
}

const visited = (path: string): readonly Visited[] =>
  path.includes('$')
    ? (examples[path] ?? ['an example is missing']).map((name) => ({
        name: unsearched.has(path) ? `${path} of ${name}` : name,
        open: unsearched.has(path) ? openFromList(path, name) : openRecord(path, name),
        ...visitor(path),
      }))
    : [{ name: path, open: openPath(path), ...visitor(path) }];

/** Every page of the product; one that shows a record has an example above. */
export const everyPage: readonly Visited[] = paths.flatMap(visited);

/** What stands on a page only after one did something. */
export const everyState: readonly { readonly name: string; readonly open: Open }[] = [
  {
    name: 'the map around oneself',
    open: async (page, url) => {
      await openPath('/carte')(page, url);
      await page.getByRole('button', { name: 'Ouvrir' }).first().click();
      await page.getByRole('region', { name: 'Liste, la même chose que la carte' }).waitFor();
      await settled(page);
    },
  },
  {
    name: 'the paths to somebody',
    open: async (page, url) => {
      await openPath('/chemins')(page, url);
      await page.getByRole('textbox', { name: 'Vers' }).fill('mückenhoff');
      await page.getByRole('option', { name: /Rainer Mückenhoff/ }).click();
      await title(page)
        .filter({ hasText: /vers M\. Rainer Mückenhoff/ })
        .waitFor();
    },
  },
  {
    name: 'an actor beside the table',
    open: async (page, url) => {
      await openPath('/acteurs')(page, url);
      await page.getByRole('button', { name: /^Relais de confiance/ }).click();
      await page.getByRole('row').filter({ hasText: 'Friedrich Oberhauk' }).click();
      await page.getByRole('heading', { name: /Friedrich Oberhauk/ }).waitFor();
      await settled(page);
    },
  },
  {
    name: 'a card that is being edited',
    open: async (page, url) => {
      await openRecord('/acteurs/$id', 'Aino Tuulaniemi')(page, url);
      await page.keyboard.press('e');
      await page.getByRole('dialog', { name: 'Modifier' }).waitFor();
    },
  },
  {
    name: 'an activity that is being logged',
    open: async (page, url) => {
      await openPath('/')(page, url);
      await log(page, 'CEN/TC 931/WG 2 hier 2h avec Aino Tuulaniemi');
    },
  },
  {
    name: 'what is found',
    open: async (page, url) => {
      await page.goto(url);
      await search(page, 'tc 931', 'CEN/TC 931/WG 2');
    },
  },
];

/** Says in *Consigner*, by keys alone, what happened with Aino Tuulaniemi, and waits until her hat is known. */
export async function log(page: Page, sentence: string): Promise<void> {
  await page.keyboard.press('n');
  const box = page.getByRole('textbox', { name: 'Dites ce qui s’est passé' });
  await box.and(page.locator(':focus')).waitFor();
  await page.keyboard.type(sentence);
  await page
    .getByRole('dialog')
    .getByRole('listitem')
    .filter({ hasText: /Aino Tuulaniemi.*pour Tuulanen/ })
    .waitFor();
}
