import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { smallIcon } from './icon.ts';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from './language.tsx';
import { type RowId, useTableModel } from './table-model.ts';
import type { TableColumn, TableSort } from './table-column.ts';
import { useRowWindow } from './row-window.ts';

export interface DataTableProps<R> {
  /** What the table lists, for screen readers. */
  readonly label: string;
  readonly rows: readonly R[];
  readonly rowId: RowId<R>;
  /** What a row is called, for the label of its checkbox. */
  readonly rowName: (row: R) => string;
  readonly columns: readonly TableColumn<R>[];
  /** Ids of columns put away; see ColumnMenu. */
  readonly hidden?: readonly string[];
  readonly sort?: TableSort | null;
  readonly onSort?: (sort: TableSort) => void;
  /** The rows come in order already: nothing is sorted here. */
  readonly sorted?: boolean;
  /** The row that the drawer shows. Keys and clicks move it. */
  readonly current?: string | null;
  readonly onCurrent?: (id: string) => void;
  /** Enter, or a double click. */
  readonly onOpen?: (row: R) => void;
  readonly checked?: ReadonlySet<string>;
  /** Gives the rows a checkbox; space checks the current one. */
  readonly onChecked?: (ids: ReadonlySet<string>) => void;
  readonly onContextMenu?: (row: R, at: { x: number; y: number }) => void;
  /** Called when the last rows come into view: time to fetch more. */
  readonly onEnd?: () => void;
  /** All rows there are, where more are to come. */
  readonly total?: number;
  /** Shown instead of the table when there is no row. */
  readonly empty?: ReactNode;
  readonly busy?: boolean;
  /** Height of the scrolling box; it fills its parent by default. */
  readonly height?: CSSProperties['height'];
}

/**
 * A table of any length: only the rows in view are drawn. One stop of the tab key; ↑ ↓ or j k move, Home and End go to
 * the ends, Enter opens, space checks.
 */
export function DataTable<R>({ height = '100%', empty, ...props }: DataTableProps<R>) {
  const { label, rowId, rowName, sort, onSort, current, onCurrent, onOpen, checked, onChecked, onEnd } = props;
  const words = useWords();
  const prefix = useId();
  const box = useRef<HTMLDivElement>(null);
  const { headers, rows, cells } = useTableModel(props);
  const { first, last, above, below, show, page } = useRowWindow(box, rows.length);
  const at = rows.findIndex((row) => rowId(row) === current);
  const width = headers.length + (onChecked ? 1 : 0);

  useEffect(() => {
    if (at >= 0) show(at);
    // Only a move of the current row scrolls; rows that arrive do not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [current]);
  const atEnd = last >= rows.length - 1 && rows.length > 0;
  useEffect(() => {
    if (atEnd) onEnd?.();
  }, [atEnd, rows.length, onEnd]);

  const move = (to: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (!row) return;
    show(rows.indexOf(row));
    onCurrent?.(rowId(row));
  };
  const check = (id: string) => {
    const next = new Set(checked);
    if (!next.delete(id)) next.add(id);
    onChecked?.(next);
  };
  const steps: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(at + 1),
    j: () => move(at + 1),
    ArrowUp: () => move(at - 1),
    k: () => move(at - 1),
    Home: () => move(0),
    End: () => move(rows.length - 1),
    PageDown: () => move(at + page),
    PageUp: () => move(at - page),
    Enter: () => {
      const row = rows[at];
      if (row) onOpen?.(row);
    },
    ' ': () => {
      const row = rows[at];
      if (row && onChecked) check(rowId(row));
    },
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step || event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    step();
  };

  if (rows.length === 0 && !props.busy && empty) return empty;
  return (
    <div className="e-data" ref={box} style={{ height }}>
      <table
        style={{ minWidth: leastWidth(headers, onChecked !== undefined) }}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- ARIA lets a table be a grid
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={(props.total ?? rows.length) + 1}
        aria-colcount={width}
        aria-busy={props.busy}
        aria-multiselectable={onChecked ? true : undefined}
        aria-activedescendant={at >= first && at <= last && current ? `${prefix}-${current}` : undefined}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr aria-rowindex={1}>
            {onChecked && (
              <th scope="col" className="e-check">
                <input
                  type="checkbox"
                  aria-label={words.checkAll}
                  checked={rows.length > 0 && rows.every((row) => checked?.has(rowId(row)))}
                  onChange={({ currentTarget }) =>
                    onChecked(new Set(currentTarget.checked ? rows.map((row) => rowId(row)) : []))
                  }
                />
              </th>
            )}
            {headers.map(({ id, header, width: wide, align, sortValue }) => {
              const sortable = sortValue !== undefined && onSort !== undefined;
              const down = sort?.column === id && sort.descending;
              return (
                <th
                  key={id}
                  scope="col"
                  style={{ width: wide }}
                  data-end={align === 'end' || undefined}
                  aria-sort={sort?.column === id ? (down ? 'descending' : 'ascending') : undefined}
                >
                  {sortable ? (
                    <button
                      type="button"
                      className="e-sort"
                      onClick={() => onSort({ column: id, descending: sort?.column === id && !sort.descending })}
                    >
                      {header}
                      {sort?.column === id &&
                        (down ? <IconChevronDown {...smallIcon} /> : <IconChevronUp {...smallIcon} />)}
                    </button>
                  ) : (
                    header
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        {above > 0 && <Spacer height={above} width={width} />}
        <tbody>
          {rows.slice(first, last + 1).map((row, index) => {
            const id = rowId(row);
            return (
              <tr
                key={id}
                id={`${prefix}-${id}`}
                aria-rowindex={first + index + 2}
                aria-selected={onChecked ? (checked?.has(id) ?? false) : id === current}
                data-current={id === current || undefined}
                onClick={() => onCurrent?.(id)}
                onDoubleClick={() => onOpen?.(row)}
                onContextMenu={(event) => {
                  if (!props.onContextMenu) return;
                  event.preventDefault();
                  onCurrent?.(id);
                  props.onContextMenu(row, { x: event.clientX, y: event.clientY });
                }}
              >
                {onChecked && (
                  <td className="e-check" onClick={(event) => event.stopPropagation()}>
                    <input
                      type="checkbox"
                      tabIndex={-1}
                      aria-label={words.checkRow(rowName(row))}
                      checked={checked?.has(id) ?? false}
                      onChange={() => check(id)}
                    />
                  </td>
                )}
                {cells(row).map(({ id: column, content, align }) => (
                  <td key={column} data-end={align === 'end' || undefined}>
                    {content}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
        {below > 0 && <Spacer height={below} width={width} />}
      </table>
      {props.busy && (
        <p className="e-caption" role="status">
          {words.loadingRows}
        </p>
      )}
    </div>
  );
}

/** Columns without a width of their own never fall below ten rem: the box scrolls sideways instead. */
const leastWidth = (headers: readonly { readonly width?: string }[], checks: boolean) =>
  `calc(${[...headers.map(({ width }) => width ?? '10rem'), checks ? '38px' : '0px'].join(' + ')})`;

function Spacer({ height, width }: { readonly height: number; readonly width: number }) {
  return (
    <tbody aria-hidden>
      <tr>
        {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- room for rows that are not drawn */}
        <td colSpan={width} style={{ height }} />
      </tr>
    </tbody>
  );
}
