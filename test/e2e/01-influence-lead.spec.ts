import { browse, gone, picture, seen } from './support/browser.ts';

const { url, running, visit } = browse();
const link = running.run.signIn.find(({ role }) => role === 'lead')?.url ?? '';

describe('the influence lead', () => {
  it('signs in once by the link, finds somebody, and asks the map and the paths how to reach somebody else', async () => {
    const { page } = await visit();
    await page.goto(link);
    await page.getByRole('heading', { name: 'Choisir un mot de passe' }).waitFor();
    await picture(page, 'premier-mot-de-passe');
    await page.getByRole('button', { name: 'Plus tard' }).click();
    expect(await seen(page.getByRole('heading', { level: 1 }))).toBe('Ma journée');
    expect(page.url()).not.toContain('jeton');
    await page.getByRole('heading', { name: /^Relations qui refroidissent/ }).waitFor();
    await picture(page, 'responsable-influence');

    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('textbox').fill('oberhauk');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Friedrich Oberhauk/ })
      .click();
    expect(await seen(page.getByRole('heading', { level: 1 }))).toContain('Friedrich Oberhauk');
    await page.getByRole('tab', { name: /^Réseau/ }).click();
    await page.getByRole('link', { name: 'Carte autour' }).click();

    const list = page.getByRole('region', { name: 'Liste, la même chose que la carte' });
    const counts = list.getByText(/^\d+ acteurs, \d+ liens$/);
    const before = await seen(counts);
    const neighbour = list.getByRole('button', { name: /non affiché/ }).first();
    await neighbour.click();
    await page.getByRole('group', { name: /choisi sur la carte$/ }).waitFor();
    await picture(page, 'carte');
    await page.keyboard.press('e');
    await page.getByText(/acteurs? ajoutés? autour de/).waitFor();
    expect(Number.parseInt(await seen(counts.filter({ hasNotText: before })))).toBeGreaterThan(Number.parseInt(before));

    await page.keyboard.press('p');
    await page.getByRole('heading', { level: 1, name: /chemins? vers/ }).waitFor();
    await page.getByRole('textbox', { name: 'Vers' }).fill('mückenhoff');
    await page.getByRole('option', { name: /Rainer Mückenhoff/ }).click();
    await page.getByRole('heading', { level: 1, name: /chemins? vers M\. Rainer Mückenhoff/ }).waitFor();
    const sentence = await seen(
      page
        .getByRole('list', { name: /Rainer Mückenhoff/ })
        .getByRole('listitem')
        .first(),
    );
    expect(sentence).toMatch(/Vous → .+ \(.+\).*→ M\. Rainer Mückenhoff \(.+\).*Quoi demander\./);
    await picture(page, 'chemins');

    const later = await visit({ expected: /status of 401/ });
    await later.page.goto(link);
    expect(await seen(later.page.getByText(/^Ce lien ne vaut plus/))).toContain('il a servi, ou il a expiré');
    expect(await later.context.cookies()).toEqual([]);
  });

  it('marks what is done as done, and takes it back', async () => {
    const { page } = await visit({ as: 'director' });
    await page.goto(url);
    const line = page.getByRole('listitem').filter({ hasText: 'Trouver un candidat à la présidence de la CN 12' });
    await line.getByRole('button', { name: 'C’est fait' }).click();
    await page.getByText('« Trouver un candidat à la présidence de la CN 12 » est fait.').waitFor();
    await gone(line);
    await page
      .getByRole('status')
      .getByRole('button', { name: /^Annuler/ })
      .click();
    expect(await seen(page.getByText('Annulé.'))).toBe('Annulé.');
    expect(await seen(line)).toContain('C’est fait');
  });
});
