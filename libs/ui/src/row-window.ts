import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback } from 'react';

const usualRow = 38;

/** Rows are as tall as `--row` says, in the root's size: the virtualizer must agree with the style sheet to the pixel. */
const rowHeight = (): number => {
  const style = getComputedStyle(document.documentElement);
  const rem = Number.parseFloat(style.getPropertyValue('--row'));
  const root = Number.parseFloat(style.fontSize);
  return Number.isNaN(rem) || Number.isNaN(root) ? usualRow : rem * root;
};

/** Which rows of a long list are in view, and how much room the others take. */
export function useRowWindow(box: RefObject<HTMLElement | null>, count: number) {
  const estimateSize = useCallback(rowHeight, []);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by the compiler
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize,
    overscan: 12,
    // Before the box is measured (and where nothing is laid out), a first screenful is drawn.
    initialRect: { width: 1000, height: 900 },
    scrollPaddingStart: 36,
    scrollPaddingEnd: 4,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? -1;
  return {
    first,
    last,
    above: items[0]?.start ?? 0,
    below: virtual.getTotalSize() - (items.at(-1)?.end ?? 0),
    show: (index: number) => virtual.scrollToIndex(index, { align: 'auto' }),
    /** Rows in one screenful. */
    page: Math.max(1, last - first - 24),
  };
}
