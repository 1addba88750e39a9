import type { ReactNode } from 'react';

/** One column of a table. */
export interface TableColumn<R> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: R) => ReactNode;
  /** What the column sorts by; without it the column does not sort. Null sorts last. */
  readonly sortValue?: (row: R) => string | number | null | undefined;
  /** CSS width; columns without one share what is left. */
  readonly width?: string;
  readonly align?: 'start' | 'end';
  /** False for a column that cannot be put away, such as the name. */
  readonly hideable?: boolean;
  /** Shown only where there is room: left out below 900 px. */
  readonly wideOnly?: boolean;
}

export interface TableSort {
  readonly column: string;
  readonly descending: boolean;
}
