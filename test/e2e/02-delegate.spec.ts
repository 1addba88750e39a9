import type { Locator, Page } from 'playwright-core';
import { browse, gone, phone, picture, seen } from './support/browser.ts';
import { figure } from './support/figures.ts';

const { url, visit } = browse();
const sentence =
  'CEN/TC 931/WG 2 hier 2h en ligne avec Giuliana Petrocelli-Arduin et Rainer Mückenhoff. ' +
  'Annexe B remise au vote. Envoyer le relevé des essais vendredi';

/** Counts what a hand does: a click or a tap is one; typing the sentence, or dictating it, is not. */
function hand() {
  let taps = 0;
  return {
    tap: async (target: Locator) => {
      taps += 1;
      await target.click();
    },
    taps: () => taps,
  };
}

const attendee = (page: Page, name: string, hat: RegExp) =>
  page.getByRole('dialog').getByRole('listitem').filter({ hasText: name }).filter({ hasText: hat });

describe('the standards delegate', () => {
  it.each([
    { device: 'desk', size: [1440, 900], bar: 'banner', about: 'Relecture au bureau' },
    { device: 'phone', size: phone, bar: 'navigation', about: 'Relecture en route' },
  ] as const)(
    'logs a committee meeting from one sentence at his $device, finds it in the log, and takes all of it back',
    async ({ device, size, bar, about }) => {
      const { page } = await visit({ as: 'delegate', size });
      const { tap, taps } = hand();
      await page.goto(url);
      await page.getByRole('heading', { name: 'Ma journée' }).waitFor();
      await picture(page, `delegue-${device}`);

      const began = performance.now();
      await tap(page.getByRole(bar).getByRole('button', { name: /^Consigner/ }));
      await page.getByRole('textbox', { name: 'Dites ce qui s’est passé' }).fill(`${about}, ${sentence}`);
      await attendee(page, 'Vous', /pour Tissages Corvallon/).waitFor();
      await attendee(page, 'Giuliana Petrocelli-Arduin', /expert.*pour Filati Brensole/).waitFor();
      await attendee(page, 'Rainer Mückenhoff', /animateur/).waitFor();
      await page.getByRole('button', { name: /^Commission.*CEN\/TC 931\/WG 2/ }).waitFor();
      await page
        .getByRole('button', { name: /Envoyer le relevé des essais/ })
        .first()
        .waitFor();
      await picture(page, `consigner-${device}`);
      await tap(page.getByRole('dialog').getByRole('button', { name: /^Consigner/ }));
      const done = page.getByText(/consigné, 2 h\. 1 suite créée\./);
      expect(await seen(done)).toContain(about);
      const seconds = (performance.now() - began) / 1000;
      figure(`Consigner, ${device}: ${taps()} taps, ${seconds.toFixed(1)} s from the page to what was done`);
      expect(taps()).toBeLessThanOrEqual(8);

      const undo = page.getByRole('status').getByRole('button', { name: /^Annuler/ });
      await undo.focus(); // a toast that is held stays
      const log = await page.context().newPage();
      await log.goto(`${url}/actions`);
      await log.getByRole('link', { name: about }).first().click();
      const tells = (text: RegExp) => seen(log.getByRole('main').filter({ hasText: text }));
      expect(await tells(/Annexe B remise au vote.*Envoyer le relevé/s)).toMatch(/animateur, animatrice.*expert/);
      const logged = log.url();

      await tap(undo);
      expect(await seen(page.getByText('Annulé.'))).toBe('Annulé.');
      await log.goto(`${url}/actions`);
      await log.getByRole('heading', { name: 'Actions' }).waitFor();
      await gone(log.locator(`a[href="${new URL(logged).pathname}"]`));
      await page.goto(url);
      await page.getByRole('heading', { name: 'Ma journée' }).waitFor();
      await gone(page.getByText('Envoyer le relevé des essais'));
    },
  );
});
