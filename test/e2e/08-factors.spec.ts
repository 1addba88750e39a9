import type { Page } from 'playwright-core';
import { generateSync } from 'otplib';
import { browse, gone, picture, seen } from './support/browser.ts';
import { linkOf } from './support/links.ts';
import { command } from './support/product.mjs';

const { url, running, visit } = browse();
const password = 'quatre mots pris au hasard';

/** A security device in the browser that verifies its user without asking (WebDriver extension of WebAuthn level 3, 11). */
async function plugDevice(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** A new account, and the address of its first link. */
async function invited(login: string): Promise<string> {
  await command(running.home, `user add ${login} --name Ada --role delegate --circle cluster:2`);
  return linkOf(login);
}

/** Opens the link of an account and chooses its password. */
async function enter(page: Page, login: string): Promise<void> {
  await page.goto(await invited(login));
  await page.getByRole('textbox', { name: 'Nouveau mot de passe' }).fill(password);
  await page.getByRole('button', { name: 'Enregistrer et entrer' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ma journée' }).waitFor();
}

async function signOut(page: Page): Promise<void> {
  await page.request.delete(`${url}/session`);
  await page.goto(`${url}/connexion`);
}

async function givePassword(page: Page, login: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Adresse électronique' }).fill(login);
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill(password);
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
}

describe('ways to sign in', () => {
  it('a passkey is made on the page of one’s account, signs in alone, and is taken away', async () => {
    const { page } = await visit({ expected: /status of 40[13]/ });
    await plugDevice(page);
    const login = 'cle@lisiere.example';
    await enter(page, login);
    await page.getByRole('note').getByRole('link', { name: 'Ajouter un second facteur' }).click();
    const keys = page.getByRole('region', { name: 'Clés d’accès' });
    await keys.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
    await page.getByRole('textbox', { name: 'Nom de la clé' }).fill('Téléphone');
    await page.getByRole('button', { name: 'Créer la clé' }).click();
    const codes = page.getByRole('list', { name: 'Vos codes de secours' });
    await codes.waitFor();
    expect(await codes.getByRole('listitem').count()).toBe(10);
    await picture(page, 'codes-de-secours');
    await page.getByRole('button', { name: 'Je les ai gardés' }).click();
    expect(await seen(keys.getByRole('row', { name: /Téléphone/ }))).toContain('jamais');
    await gone(page.getByRole('note'));
    await picture(page, 'moyens-de-connexion');

    await signOut(page);
    await page.getByRole('button', { name: 'Se connecter avec une clé d’accès' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ma journée' }).waitFor();

    await signOut(page);
    await givePassword(page, login);
    await page.getByRole('heading', { level: 1, name: 'Second facteur' }).waitFor();
    await picture(page, 'second-facteur');
    await page.goto(`${url}/acteurs`);
    await page.getByRole('heading', { level: 1, name: 'Second facteur' }).waitFor();
    await page.getByRole('button', { name: 'Utiliser une clé d’accès' }).click();
    await page.getByRole('heading', { level: 1, name: 'Acteurs' }).waitFor();

    await page.goto(`${url}/compte`);
    await page.getByRole('button', { name: 'Retirer « Téléphone »' }).click();
    await page.getByText('« Téléphone » a été retirée.').waitFor();
    await signOut(page);
    await page.getByRole('button', { name: 'Se connecter avec une clé d’accès' }).click();
    expect(await seen(page.getByRole('alert').filter({ hasText: /./ }))).toContain('n’a pas été acceptée');
  });

  it('a code generator is read from its drawing or its secret, and its code is asked for after the password', async () => {
    const { page } = await visit({ expected: /status of 40[13]/ });
    const login = 'code@lisiere.example';
    await enter(page, login);
    await page.goto(`${url}/compte`);
    await page.getByRole('button', { name: 'Ajouter un générateur' }).click();
    await page.getByRole('img', { name: 'Code QR à lire avec l’application' }).waitFor();
    await picture(page, 'generateur-de-codes');
    const secret = (await seen(page.getByRole('dialog').locator('code'))).replaceAll(' ', '');
    await page.getByRole('textbox', { name: 'Code de six chiffres' }).fill('000000');
    await page.getByRole('button', { name: 'Confirmer par ce code' }).click();
    expect(await seen(page.getByText(/^Ce code n’est pas le bon/))).toContain('il a déjà servi');
    const epoch = Math.floor(Date.now() / 1000);
    await page.getByRole('textbox', { name: 'Code de six chiffres' }).fill(generateSync({ secret, epoch: epoch - 30 }));
    await page.getByRole('button', { name: 'Confirmer par ce code' }).click();
    const first = await seen(page.getByRole('list', { name: 'Vos codes de secours' }).getByRole('listitem').first());
    await page.getByRole('button', { name: 'Je les ai gardés' }).click();

    await signOut(page);
    await givePassword(page, login);
    await page.getByRole('textbox', { name: 'Code' }).fill(generateSync({ secret }));
    await page.getByRole('button', { name: 'Entrer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ma journée' }).waitFor();

    await signOut(page);
    await givePassword(page, login);
    await page.getByRole('textbox', { name: 'Code' }).fill(first.toUpperCase());
    await page.getByRole('button', { name: 'Entrer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ma journée' }).waitFor();
    await page.goto(`${url}/compte`);
    expect(await seen(page.getByRole('region', { name: 'Codes de secours' }))).toContain('9 codes encore bons');
  });
});
