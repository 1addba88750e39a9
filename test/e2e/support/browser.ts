import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { out, readRunning, type Running } from './product.mjs';

export interface VisitOptions {
  /** Whose session; nobody is signed in without it. */
  readonly as?: keyof Running['sessions'];
  /** Where the product answers, when it was started anew. */
  readonly at?: string;
  readonly size?: readonly [width: number, height: number];
  readonly dark?: boolean;
  /** Messages of the browser that belong to the journey, such as the one of a refused request. */
  readonly expected?: RegExp;
}

/** One window with storage of its own, as one person on one device has it. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
}

export interface Browsing {
  /** Where the product answers. */
  readonly url: string;
  readonly running: Running;
  readonly visit: (options?: VisitOptions) => Promise<Visit>;
}

export const phone = [390, 844] as const;
const desk = [1440, 900] as const;
const patience = 30_000;

/**
 * Gives each test of a file a Chromium, and holds all of them to two promises: no page writes an error to the console, and no
 * request leaves for another host (it is kept from leaving, and told).
 */
export function browse(): Browsing {
  const running = readRunning();
  const { url } = running.run;
  let browser: Browser;
  let open: BrowserContext[] = [];
  let troubles: string[] = [];

  beforeAll(async () => {
    const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
    browser = await chromium.launch({ executablePath: running.chromium, args });
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const [contexts, told] = [open, troubles];
    [open, troubles] = [[], []];
    await Promise.all(contexts.map((context) => context.close()));
    expect(told).toEqual([]);
  });

  const visit = async ({
    as,
    at = url,
    size: [width, height] = desk,
    dark = false,
    expected = /(?!)/,
  }: VisitOptions = {}) => {
    const context = await browser.newContext({
      viewport: { width, height },
      locale: 'fr-FR',
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      ...(width === phone[0] ? { hasTouch: true, isMobile: true } : {}),
    });
    open.push(context);
    context.setDefaultTimeout(patience);
    const tell = (text: string) => void (expected.test(text) || troubles.push(text));
    await context.route(
      (address) => address.origin !== at && address.protocol.startsWith('http'),
      (route) => {
        tell(`left for ${route.request().url()}`);
        return route.abort();
      },
    );
    context.on('console', (message) => void (message.type() === 'error' && tell(message.text())));
    context.on('weberror', (error) => tell(String(error.error())));
    if (as) await context.addCookies([{ name: 'entregent', value: running.sessions[as], url: at }]);
    return { context, page: await context.newPage() };
  };
  return { url, running, visit };
}

/** The text of what is or comes to be on the screen. */
export async function seen(locator: Locator): Promise<string> {
  await locator.waitFor();
  return (await locator.innerText()).replaceAll(/\s+/g, ' ').trim();
}

/** Waits until it is no longer on the screen. */
export const gone = (locator: Locator): Promise<void> => locator.waitFor({ state: 'hidden' });

/** Keeps a picture of the page for people to look at. */
export const picture = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: join(out, `${name}.png`), animations: 'disabled' });
};
