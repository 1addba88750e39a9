import type { Page } from 'playwright-core';
import { browse, gone, picture, seen } from './support/browser.ts';
import { linkOf } from './support/links.ts';

const { url, visit } = browse();

/** A session of an account of the demonstration that no other journey uses. */
async function enter(page: Page, login: string): Promise<void> {
  await page.goto(await linkOf(login));
  await page.getByRole('button', { name: /^(Plus tard|Later)$/ }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

const menu = async (page: Page, who: RegExp, item: string) => {
  await page.getByRole('button', { name: who }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

/** The address of a record, as somebody who sees it would send it. */
async function addressOf(page: Page, name: string): Promise<string> {
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox').fill(name);
  await page.getByRole('dialog').getByRole('button', { name }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  return page.url();
}

describe('what is confided to some', () => {
  it('is looked at as another person sees it, with nothing to change, until one is oneself again', async () => {
    const { page } = await visit({ as: 'administrator', expected: /Votre rôle ne permet pas/ });
    await page.goto(url);
    await menu(page, /Théophile Garancher/, 'Voir comme…');
    const dialog = page.getByRole('dialog', { name: 'Voir comme une autre personne' });
    await dialog.getByLabel('Personne').selectOption({ label: 'Clémence Auzivel, correspondant d’un adhérent' });
    await dialog.getByRole('button', { name: 'Voir comme cette personne' }).click();
    const banner = page.getByRole('status').filter({ hasText: 'Vous voyez comme Clémence Auzivel' });
    await banner.waitFor();
    await picture(page, 'voir-comme');
    await page.goto(`${url}/administration/comptes`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('button', { name: 'Inviter' }).count()).toBe(0);
    await banner.getByRole('button', { name: 'Revenir à mon compte' }).click();
    await gone(banner);
  });

  it('is asked for by who was sent its address, and opens when the owner of its circle lets him in', async () => {
    const name = 'Zsófia Bánkúti';
    const { page: director } = await visit({ as: 'director' });
    const address = await addressOf(director, name);

    const { page: asker } = await visit({ expected: /Introuvable/ });
    await enter(asker, 'ines.boutarel@lisiere.example');
    await asker.goto(address);
    await asker.getByRole('button', { name: 'Demander l’accès' }).click();
    const asked = asker.getByRole('dialog', { name: 'Demander l’accès à cette fiche' });
    await asked.getByLabel('Raison').fill('Tenir le registre des traitements de ce dossier.');
    await asked.getByRole('button', { name: 'Envoyer la demande' }).click();
    await asker
      .getByText(/^Si cette fiche existe/)
      .last()
      .waitFor();

    const { page: owner } = await visit();
    await enter(owner, 'maelle.quintreau@lisiere.example');
    await owner.getByRole('link', { name: /avis/ }).first().click();
    await owner
      .getByText(/Inès Boutarel demande l’accès/)
      .first()
      .waitFor();
    await owner.goto(`${url}/demandes`);
    expect(await seen(owner.getByRole('listitem').filter({ hasText: 'Inès Boutarel' }))).toContain(name);
    await picture(owner, 'demande-a-decider');
    await owner.getByRole('button', { name: 'Accepter' }).click();
    const decision = owner.getByRole('dialog', { name: 'Donner cet accès' });
    await decision.getByLabel('Pourquoi').fill('Elle tient le registre des traitements.');
    await decision.getByRole('button', { name: 'Donner cet accès' }).click();
    await owner.getByText('Accès donné à Inès Boutarel.').waitFor();

    await asker.goto(address);
    await asker.getByRole('heading', { level: 1, name }).waitFor();
  });

  it('is gone from the screen of who signed out', async () => {
    const { page } = await visit({ expected: /status of 401/ });
    await enter(page, 'clemence.auzivel@vesle.example');
    await menu(page, /Clémence Auzivel/, 'Se déconnecter');
    await page.getByRole('heading', { level: 1, name: /connect/i }).waitFor();
    await page.goto(`${url}/acteurs`);
    await page.getByRole('textbox', { name: 'Adresse électronique' }).waitFor();
    expect(await page.getByText('Tuulaniemi').count()).toBe(0);
  });
});
