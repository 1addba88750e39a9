import { concentricLayout } from './concentric-layout.ts';
import { forceLayout } from './force-layout.ts';
import { layeredLayout } from './layered-layout.ts';
import type { Layout } from './layout.ts';

/** Every layout by its id. A new one is one file and one line here. */
export const layouts = {
  force: forceLayout,
  concentric: concentricLayout,
  layered: layeredLayout,
} as const satisfies Readonly<Record<string, Layout>>;

export type LayoutId = keyof typeof layouts;
export const layoutIds = Object.keys(layouts) as readonly LayoutId[];
