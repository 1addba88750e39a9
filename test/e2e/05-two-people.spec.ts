import type { Page } from 'playwright-core';
import { browse, seen } from './support/browser.ts';

const { url, visit } = browse();

async function openCard(page: Page): Promise<void> {
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox').fill('tuulaniemi');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Aino Tuulaniemi/ })
    .click();
  await page.getByRole('heading', { level: 1, name: /Aino Tuulaniemi/ }).waitFor();
}
const form = (page: Page) => page.getByRole('dialog', { name: 'Modifier' });
const why = (page: Page) => form(page).getByLabel('Pourquoi cette personne est ici');
const save = (page: Page) =>
  form(page)
    .getByRole('button', { name: /^Enregistrer/ })
    .click();

describe('two people at one card', () => {
  it('neither overwrites the other unseen: the second is shown both values and chooses', async () => {
    const [first, second] = [await visit({ as: 'director' }), await visit({ as: 'delegate' })];
    await openCard(first.page);
    await openCard(second.page);
    for (const { page } of [first, second]) {
      await page.keyboard.press('e');
      await why(page).waitFor();
    }
    await why(first.page).fill('Experte des mélanges, dit la direction.');
    await save(first.page);
    await first.page.getByText('« Aino Tuulaniemi » est à jour.').waitFor();

    await why(second.page).fill('Experte des mélanges, dit le délégué.');
    await save(second.page);
    const choice = second.page.getByRole('dialog', { name: 'Quelqu’un a modifié cette fiche entre-temps' });
    expect(await seen(choice)).toMatch(/dit le délégué.*dit la direction/);
    await first.page.reload();
    await first.page.getByText('Experte des mélanges, dit la direction.').first().waitFor();

    await choice.getByRole('radio', { name: /Ma version/ }).check();
    await choice.getByRole('button', { name: 'Enregistrer ces choix' }).click();
    await second.page.getByText('« Aino Tuulaniemi » est à jour.').waitFor();
    await second.page.getByRole('tab', { name: /^Historique/ }).click();
    const history = second.page.getByRole('tabpanel');
    expect(await seen(history.filter({ hasText: 'dit la direction' }))).toMatch(/dit le délégué/);
  });
});
