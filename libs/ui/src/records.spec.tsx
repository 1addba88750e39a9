import { Person } from '@entregent/model';
import { MantineProvider } from '@mantine/core';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { ConflictDialog } from './conflict-dialog.tsx';
import { Drawer } from './drawer.tsx';
import { HistoryList, type RecordChange } from './history-list.tsx';
import { type NamedActor, SentenceList } from './sentence-list.tsx';
import { TimeBar } from './time-bar.tsx';
import { ToastProvider, type ToastRequest, useToast } from './toast.tsx';
import { Details } from './value-text.tsx';

const show = (content: ReactNode) => render(<MantineProvider env="test">{content}</MantineProvider>);

describe('ConflictDialog', () => {
  it('gives back only the fields where the reader keeps his own', async () => {
    const kept: unknown[] = [];
    show(
      <ConflictDialog
        entity={Person}
        by="Hermine Tramontel"
        fields={[
          { field: 'familyName', mine: 'Navette', theirs: 'Navete' },
          { field: 'honorific', mine: 'mme', theirs: 'dr' },
        ]}
        onResolve={(mine) => {
          kept.push(mine);
        }}
        onClose={() => undefined}
      />,
    );
    expect(screen.getByText('Version de Hermine Tramontel')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'Civilité, Sa version' }));
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer ces choix' }));
    expect(kept).toEqual([{ familyName: 'Navette' }]);
  });
});

describe('HistoryList', () => {
  const change: RecordChange = {
    id: 'c1',
    at: '2026-11-12T10:20:00',
    by: 'B. Quenouille',
    kind: 'edit',
    fields: [{ field: 'honorific', before: 'mme', after: 'dr' }],
  };

  it('shows values as people read them and restores the one that is asked for', async () => {
    const restored: unknown[] = [];
    show(<HistoryList entity={Person} changes={[change]} onRestore={(_, field) => restored.push(field)} />);
    expect(screen.getByRole('row', { name: /Civilité Mme Dr/ })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Restaurer « Civilité »' }));
    expect(restored).toEqual(change.fields);
  });

  it('says so when nothing was ever changed', () => {
    show(<HistoryList entity={Person} changes={[]} />);
    expect(screen.getByText(/Aucune modification/)).toBeInTheDocument();
  });
});

describe('Details', () => {
  it('shows what is filled, in words, and leaves the rest out', () => {
    show(<Details entity={Person} record={{ familyName: 'Navette', honorific: 'pr', relay: false, note: null }} />);
    expect(screen.getAllByRole('definition').map((value) => value.textContent)).toEqual(['Navette', 'Pr']);
  });
});

describe('SentenceList', () => {
  it('opens the actor whose name is pressed', async () => {
    const opened: NamedActor[] = [];
    const actor: NamedActor = { id: 'a', kind: 'Person', name: 'Ludovica Ordito' };
    show(
      <SentenceList
        label="Chemins"
        sentences={[{ id: '1', parts: ['Vous siégez avec ', actor, '.'] }]}
        onOpen={(one) => opened.push(one)}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Ludovica Ordito' }));
    expect(opened).toEqual([actor]);
  });
});

describe('TimeBar', () => {
  it('says in words when two hats do not go together', () => {
    const where = { kind: 'Committee' as const, name: 'CEN/TC 917' };
    show(
      <TimeBar
        label="Casquettes"
        today="2026-11-17"
        rows={[
          { id: '1', role: 'Présidente', where, from: '2024-04-01', termEnd: '2027-03-31' },
          { id: '2', role: 'Cheffe de délégation', where, from: '2026-03-01' },
        ]}
        clashes={[{ rows: ['1', '2'], title: 'Deux casquettes incompatibles' }]}
      />,
    );
    expect(screen.getByRole('note')).toHaveTextContent(
      'Deux casquettes incompatibles, du 1er mars 2026 au 31 mars 2027',
    );
  });
});

describe('Drawer', () => {
  it('closes with Escape', async () => {
    const closed: string[] = [];
    show(
      <Drawer title="Solveig Navette" onClose={() => closed.push('closed')}>
        <a href="#here">Fiche</a>
      </Drawer>,
    );
    screen.getByRole('link', { name: 'Fiche' }).focus();
    await userEvent.keyboard('{Escape}');
    expect(closed).toEqual(['closed']);
  });
});

describe('a toast', () => {
  const Says = ({ toast }: { readonly toast: ToastRequest }) => {
    const say = useToast();
    return <button onClick={() => say(toast)}>Dire</button>;
  };
  const say = async (toast: ToastRequest) => {
    show(
      <ToastProvider>
        <input aria-label="Champ" />
        <Says toast={toast} />
      </ToastProvider>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Dire' }));
  };

  it('takes back what was done, with its button', async () => {
    const undone: string[] = [];
    await say({
      text: 'Appel consigné.',
      onUndo: () => {
        undone.push('undone');
      },
    });
    await userEvent.click(screen.getByRole('button', { name: /Annuler/ }));
    expect(undone).toEqual(['undone']);
    expect(screen.queryByText('Appel consigné.')).not.toBeInTheDocument();
  });

  it('takes it back under Ctrl Z, but not while one types in a field', async () => {
    const undone: string[] = [];
    await say({
      text: 'Appel consigné.',
      onUndo: () => {
        undone.push('undone');
      },
    });
    act(() => screen.getByRole('textbox', { name: 'Champ' }).focus());
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(undone).toEqual([]);
    act(() => screen.getByRole('button', { name: 'Dire' }).focus());
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(undone).toEqual(['undone']);
  });
});
