import type { Page } from './page.ts';

/** Every page, by path. A page is one file in its feature and one line here; the rail follows from this list. */
export const pages: readonly Page[] = [];
