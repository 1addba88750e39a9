import { jest } from '@jest/globals';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { MantineProvider } from '@mantine/core';
import { LanguageProvider } from '@entregent/ui';
import { configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { speak } from '../../../i18n/i18n.ts';
import type { CircleLine, Matrix } from '../api/circle-queries.ts';
import { CircleMatrix } from './circle-matrix.tsx';

const circle = (code: string, name: string, mayKeep: boolean): CircleLine => ({
  code, name, mayKeep, kind: 'dossier', purpose: null, defaultLevel: 2, owner: null, opened: null, closed: null,
  level: null, members: 0,
}); // prettier-ignore
const person = (user: string, name: string, cells: Matrix['people'][number]['cells']) =>
  ({ user, name, role: 'delegate', active: true, cells }) as const;
const matrix: Matrix = {
  circles: [circle('pole', 'Pôle', true), circle('bureau', 'Bureau', false)],
  people: [
    person('u1', 'Ada', [
      { circle: 'pole', level: 2 },
      { circle: 'bureau', level: 4 },
    ]),
    person('u2', 'Bob', [{ circle: 'pole', level: 1 }]),
  ],
};

async function show() {
  const asked: string[] = [];
  const onCell = ({ code }: { readonly code: string }, { name }: { readonly name: string }) =>
    asked.push(`${name} in ${code}`);
  const root = createRootRoute({ component: () => <CircleMatrix matrix={matrix} onCell={onCell} /> });
  const router = createRouter({ routeTree: root, history: createMemoryHistory() });
  render(
    <MantineProvider env="test">
      <LanguageProvider language="fr">
        <RouterProvider router={router} />
      </LanguageProvider>
    </MantineProvider>,
  );
  await screen.findByRole('table');
  return asked;
}
const cell = (name: string) => screen.getByRole('button', { name });

// A busy machine draws in more than the second that is waited for by default.
configure({ asyncUtilTimeout: 8000 });
jest.setTimeout(30_000);

describe('the matrix of circles', () => {
  beforeAll(() => speak('fr'));

  it('says in each cell who reads what up to which level, and sums rows and columns', async () => {
    await show();
    expect(cell('Ada, Bureau : TLP:RED')).toBeInTheDocument();
    expect(cell('Bob, Bureau : n’en est pas')).toBeInTheDocument();
    const cellsOf = (row: RegExp) =>
      within(screen.getByRole('row', { name: row }))
        .getAllByRole('cell')
        .map(({ textContent }) => textContent);
    expect([cellsOf(/^Ada/).at(-1), cellsOf(/^Bob/).at(-1), cellsOf(/^Personnes/)]).toEqual([
      '2',
      '1',
      ['2', '1', '2'],
    ]);
  });

  it('is one stop of the tab key, and the arrows move between its cells without leaving it', async () => {
    await show();
    await userEvent.click(cell('Ada, Pôle : TLP:AMBER'));
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(cell('Ada, Bureau : TLP:RED')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Home}');
    expect(cell('Bob, Pôle : TLP:GREEN')).toHaveFocus();
    expect(screen.getAllByRole('button').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  it('opens a membership that one may change, and no other', async () => {
    const asked = await show();
    await userEvent.click(cell('Bob, Pôle : TLP:GREEN'));
    await userEvent.click(cell('Bob, Bureau : n’en est pas'));
    expect(asked).toEqual(['Bob in pole']);
  });
});
