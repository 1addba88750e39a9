import { LanguageProvider } from '@entregent/ui';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { speak } from '../../../i18n/i18n.ts';
import type { IssueActor, IssueCard, Weighing } from '../api/issue-queries.ts';
import type { Scores } from './grid-layout.ts';
import { GridPlot } from './grid-plot.tsx';

const actor: IssueActor = { id: 'a1', kind: 'Person', label: 'Ingeborg Tveiten', ours: false };
const weighing: Weighing = {
  actor,
  disagree: false,
  earlier: [],
  latest: [
    {
      id: 's1',
      version: 1,
      on: '2026-01-01',
      influence: 3,
      interest: 4,
      evidence: null,
      access: 'cluster:1',
      assessor: null,
      sources: [],
    },
  ],
};
const card = { weighings: [weighing], standings: [] } as unknown as IssueCard;

function show(selected: string | undefined) {
  const placed: [IssueActor, Scores][] = [];
  const chosen: (string | null)[] = [];
  render(
    <LanguageProvider language="fr">
      <GridPlot
        card={card}
        selected={selected}
        onSelect={(id) => chosen.push(id)}
        onPlace={(who, at) => placed.push([who, at])}
      />
    </LanguageProvider>,
  );
  return { placed, chosen };
}

describe('placing an actor on the grid by the keyboard', () => {
  beforeAll(() => speak('fr'));

  it('moves a ghost and asks for the assessment only on Enter, within the scale', async () => {
    const { placed } = show('a1');
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(placed).toEqual([]);
    expect(screen.getByRole('status').textContent).toMatch(/influence 2, intérêt 4/u);
    await userEvent.keyboard('{Enter}');
    expect(placed).toEqual([[actor, { influence: 2, interest: 4 }]]);
  });

  it('gives up on Escape', async () => {
    const { placed } = show('a1');
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}{Escape}{Enter}');
    expect(placed).toEqual([]);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('does nothing while nobody is chosen', async () => {
    const { placed } = show(undefined);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(placed).toEqual([]);
  });
});
