import { browse, seen } from './support/browser.ts';
import { figure } from './support/figures.ts';
import { commandLine, readRunning, startProduct, survivors, treeOf } from './support/product.mjs';

const { visit } = browse();

const since = (began: number) => (performance.now() - began) / 1000;

describe('stopping and starting', () => {
  it('SIGTERM ends all that was started within ten seconds, and the next start finds everything where it was', async () => {
    const { home, run, seconds } = readRunning();
    const tree = treeOf(run.pid);
    expect(tree.filter((pid) => commandLine(pid).includes('GraphServer'))).toHaveLength(1);
    process.kill(run.pid, 'SIGTERM');
    const began = performance.now();
    expect(await survivors(tree, 15_000)).toEqual([]);
    figure(`npm start on a new home: ${seconds.toFixed(1)} s; stopped in ${since(began).toFixed(1)} s`);

    const again = await startProduct(home);
    const second = treeOf(again.run.pid);
    figure(`npm start on the prepared checkout: ${again.seconds.toFixed(1)} s to serve`);
    try {
      const { page } = await visit({ as: 'delegate', at: again.run.url });
      await page.goto(again.run.url);
      await page.getByRole('heading', { name: 'Ma journée' }).waitFor();
      await page.keyboard.press('Control+k');
      const asked = performance.now();
      await page.getByRole('dialog').getByRole('textbox').fill('tc 38');
      expect(
        await seen(
          page
            .getByRole('dialog')
            .getByRole('button', { name: /ISO\/TC 38\b/ })
            .first(),
        ),
      ).toBeTruthy();
      figure(`First search after a start: ${(since(asked) * 1000).toFixed(0)} ms from typing to the answer`);
    } finally {
      await again.stop();
    }
    expect(await survivors(second, 15_000)).toEqual([]);
  });
});
