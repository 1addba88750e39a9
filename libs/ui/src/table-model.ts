import {
  columnVisibilityFeature,
  constructSortFn,
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type ReactNode, useMemo } from 'react';
import type { TableColumn, TableSort } from './table-column.ts';
import { useNarrow } from './drawer.tsx';

export type RowId<R> = (row: R) => string;

const collator = new Intl.Collator(['fr', 'en'], { numeric: true, sensitivity: 'base' });

/** Compares two sort values as people read them: numbers by size, text by the rules of French, numbers inside too. */
export const compareValues = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));

interface Model<R> {
  readonly rows: readonly R[];
  readonly rowId: RowId<R>;
  readonly columns: readonly TableColumn<R>[];
  readonly hidden?: readonly string[];
  readonly sort?: TableSort | null;
  readonly sorted?: boolean;
}

type Held<R> = { readonly row: R };

const natural = constructSortFn({ sort: (a: string | number, b: string | number) => compareValues(a, b) });
const features = tableFeatures({
  columnVisibilityFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { natural },
});

/** The rows and columns to draw: columns put away left out, rows in order. */
export function useTableModel<R>({ rows, rowId, columns, hidden, sort, sorted = false }: Model<R>) {
  const data = useMemo(() => rows.map((row): Held<R> => ({ row })), [rows]);
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof features, Held<R>>();
    return helper.columns(
      columns.map(({ id, sortValue }) =>
        helper.accessor(({ row }) => sortValue?.(row) ?? undefined, { id, sortFn: 'natural', sortUndefined: 'last' }),
      ),
    );
  }, [columns]);
  const narrow = useNarrow();
  const crowded = narrow ? columns.filter(({ wideOnly }) => wideOnly).map(({ id }) => id) : [];
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: ({ row }) => rowId(row),
    manualSorting: sorted,
    state: {
      sorting: sort ? [{ id: sort.column, desc: sort.descending }] : [],
      columnVisibility: Object.fromEntries([...(hidden ?? []), ...crowded].map((id) => [id, false])),
    },
  });
  const byId = new Map(columns.map((column) => [column.id, column]));
  const headers = table.getVisibleLeafColumns().flatMap(({ id }) => byId.get(id) ?? []);
  return {
    headers,
    rows: table.getRowModel().rows.map(({ original }) => original.row),
    cells: (row: R): { id: string; content: ReactNode; align?: 'start' | 'end' }[] =>
      headers.map(({ id, cell, align = 'start' }) => ({ id, content: cell(row), align })),
  };
}
