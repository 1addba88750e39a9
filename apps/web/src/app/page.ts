import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

export interface Page {
  /** Path with its parameters: `/acteurs/$id`. */
  readonly path: string;
  readonly component: LazyExoticComponent<ComponentType>;
  /** Folds the rail away: for the map and the editor, which need the width. */
  readonly folded?: boolean;
}

/**
 * One line of pages.ts: `page('/acteurs', () => import('../features/actors/actors-page.tsx').then((m) => m.ActorsPage))`.
 * The page is fetched when it is first opened.
 */
export const page = (
  path: string,
  load: () => Promise<ComponentType>,
  options: { readonly folded?: boolean } = {},
): Page => ({ path, component: lazy(async () => ({ default: await load() })), ...options });
