import { browse, picture, seen } from './support/browser.ts';

const { url, visit } = browse();

describe('in English', () => {
  it('the product is the same: one switch turns its words and its dates, and the device remembers', async () => {
    const { page } = await visit({ as: 'delegate' });
    await page.goto(url);
    await page.getByRole('heading', { name: 'Ma journée' }).waitFor();
    await page.getByRole('button', { name: /Corentin Vasselot/ }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();

    const main = page.getByRole('main');
    expect(await seen(page.getByRole('heading', { level: 1 }))).toBe('My day');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    const weekday = /(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \d{1,2} [A-Z][a-z]+ 20\d\d/;
    expect(await seen(main.filter({ hasText: 'National deadline' }))).toMatch(weekday);
    expect(await seen(main)).toMatch(/D−\d+.*official \d{1,2} [A-Z][a-z]{2}/);
    expect(await seen(main)).not.toMatch(/échéance|siège|enjeu lié|suite à donner/);
    await picture(page, 'my-day');

    await page.getByRole('link', { name: /^Issues/ }).click();
    await page.getByRole('heading', { name: 'Issues', level: 1 }).waitFor();
    await page.reload();
    expect(await seen(page.getByRole('heading', { level: 1 }))).toBe('Issues');
    await page.keyboard.press('n');
    await page
      .getByRole('textbox', { name: 'Say what happened' })
      .fill('CEN/TC 931/WG 2 yesterday 2h with Aino Tuulaniemi');
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Aino Tuulaniemi' })
      .filter({ hasText: /expert.*for Tuulanen/ })
      .waitFor();
    expect(await seen(page.getByRole('button', { name: /^When/ }))).toMatch(/day,? \d{1,2} [A-Z][a-z]+ 20\d\d, 2 h/);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });
});
