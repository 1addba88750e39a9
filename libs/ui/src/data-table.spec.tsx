import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { DataTable, type DataTableProps } from './data-table.tsx';
import type { TableColumn, TableSort } from './table-column.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly seen: number | null;
}
const columns: readonly TableColumn<Row>[] = [
  { id: 'name', header: 'Nom', cell: ({ name }) => name, sortValue: ({ name }) => name, hideable: false },
  { id: 'seen', header: 'Vu', cell: ({ seen }) => seen, sortValue: ({ seen }) => seen },
];
const row = (id: string, name: string, seen: number | null = null): Row => ({ id, name, seen });

function Table(given: Partial<DataTableProps<Row>> & { rows: readonly Row[] }) {
  const [current, setCurrent] = useState<string | null>(null);
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const [sort, setSort] = useState<TableSort | null>(null);
  return (
    <MantineProvider env="test">
      <DataTable
        label="Acteurs"
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        columns={columns}
        current={current}
        onCurrent={setCurrent}
        checked={checked}
        onChecked={setChecked}
        sort={sort}
        onSort={setSort}
        {...given}
      />
    </MantineProvider>
  );
}
const names = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((line) => within(line).getAllByRole('cell')[1]?.textContent);
const three = [row('a', 'Zoé', 2), row('b', 'Élodie', 10), row('c', 'edgar')];

describe('DataTable', () => {
  it('draws only the rows in view of ten thousand, and tells how many there are', () => {
    render(<Table rows={Array.from({ length: 10_000 }, (_, i) => row(`r${i}`, `Acteur ${i}`))} />);
    expect(screen.getByRole('grid', { name: 'Acteurs' })).toHaveAttribute('aria-rowcount', '10001');
    expect(screen.getAllByRole('row').length).toBeGreaterThan(20);
    expect(screen.getAllByRole('row').length).toBeLessThan(80);
  });

  it('sorts names as French does, without regard for accents and capitals', async () => {
    render(<Table rows={three} />);
    await userEvent.click(screen.getByRole('button', { name: 'Nom' }));
    expect(names()).toEqual(['edgar', 'Élodie', 'Zoé']);
  });

  it('sorts numbers by size and leaves rows without a value at the end, both ways', async () => {
    render(<Table rows={three} />);
    await userEvent.click(screen.getByRole('button', { name: 'Vu' }));
    expect(names()).toEqual(['Zoé', 'Élodie', 'edgar']);
    await userEvent.click(screen.getByRole('button', { name: 'Vu' }));
    expect(names()).toEqual(['Élodie', 'Zoé', 'edgar']);
    expect(screen.getByRole('columnheader', { name: 'Vu' })).toHaveAttribute('aria-sort', 'descending');
  });

  it('moves with j and k, opens with Enter and checks with space', async () => {
    const opened: string[] = [];
    render(<Table rows={three} onOpen={({ id }) => opened.push(id)} />);
    screen.getByRole('grid').focus();
    await userEvent.keyboard('jjk{Enter}j ');
    expect(opened).toEqual(['a']);
    expect(screen.getByRole('checkbox', { name: 'Cocher Élodie' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Cocher Zoé' })).not.toBeChecked();
  });

  it('stops at the first and the last row', async () => {
    render(<Table rows={three} />);
    screen.getByRole('grid').focus();
    await userEvent.keyboard('{End}jj');
    expect(screen.getByRole('grid').getAttribute('aria-activedescendant')).toMatch(/-c$/);
    await userEvent.keyboard('{Home}kk');
    expect(screen.getByRole('grid').getAttribute('aria-activedescendant')).toMatch(/-a$/);
  });

  it('checks every row at once', async () => {
    render(<Table rows={three} />);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Tout cocher' }));
    expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(4);
  });

  it('puts away the columns that are hidden', () => {
    render(<Table rows={three} hidden={['seen']} />);
    expect(screen.queryByRole('columnheader', { name: 'Vu' })).not.toBeInTheDocument();
  });

  it('says what the page is for when there is no row', () => {
    render(<Table rows={[]} empty={<p>Personne encore</p>} />);
    expect(screen.getByText('Personne encore')).toBeInTheDocument();
  });
});
