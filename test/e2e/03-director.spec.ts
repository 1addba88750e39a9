import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { browse, picture, seen } from './support/browser.ts';

const { url, visit } = browse();
const issue = 'Taux de fibres recyclées : une méthode d’essai praticable';

const description = (page: Page) => page.getByRole('textbox', { name: 'Texte de la partie « Description »' });
const edit = (page: Page) => page.getByRole('button', { name: 'Modifier Description' }).click();
const part = (page: Page, text: string) => page.getByRole('region', { name: 'Description' }).filter({ hasText: text });

/** The text of the headers of a Word file: what stands on every page. */
const headersOf = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => /^word\/header\d*\.xml$/.test(name))
    .map(([, xml]) => strFromU8(xml).replaceAll(/<[^>]+>/g, ''))
    .join('\n');

describe('the director', () => {
  it('drafts a position paper from an issue, edits it, takes the marked Word file, and is asked when another tab was first', async () => {
    const { page, context } = await visit({ as: 'director' });
    await page.goto(`${url}/enjeux`);
    await page.getByRole('link', { name: issue }).click();
    await page.getByRole('tab', { name: /^Documents/ }).click();
    await page.getByRole('button', { name: 'Rédiger un document' }).click();
    await page.getByRole('list', { name: 'État du document' }).waitFor();
    expect(await seen(page.getByRole('listitem').and(page.locator('[aria-current=step]')))).toBe('Brouillon');
    await picture(page, 'document');

    await edit(page);
    await description(page).fill('La méthode écarte la fibre effilochée.');
    await description(page).press('Control+Enter');
    await part(page, 'La méthode écarte la fibre effilochée.').waitFor();
    await page.getByText('« Description » enregistrée.').waitFor();

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Générer .docx' }).click(),
    ]);
    const bytes = new Uint8Array(await readFile(await download.path()));
    expect(download.suggestedFilename()).toMatch(/\.docx$/);
    expect(strFromU8(bytes.subarray(0, 4))).toBe('PK\u0003\u0004');
    expect(headersOf(bytes)).toContain('TLP:AMBER+STRICT');

    const other = await context.newPage();
    await other.goto(page.url());
    await part(other, 'La méthode écarte la fibre effilochée.').waitFor();
    await edit(page);
    await edit(other);
    await description(other).fill('L’autre onglet était là le premier.');
    await description(other).press('Control+Enter');
    await other.getByText('« Description » enregistrée.').waitFor();
    await description(page).fill('Celui-ci est arrivé après.');
    await description(page).press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: 'Quelqu’un a modifié cette fiche entre-temps' });
    expect(await seen(dialog)).toMatch(/Celui-ci est arrivé après.*L’autre onglet était là le premier/);
    await picture(page, 'conflit');
    await dialog.getByRole('radio', { name: /Sa version/ }).check();
    await dialog.getByRole('button', { name: 'Enregistrer ces choix' }).click();
    await part(page, 'L’autre onglet était là le premier.').waitFor();
  });
});
