import { history, undo } from '@entregent/graph-db';
import { memberOf } from '../../../libs/testing/src/contract/store.ts';
import { creating, organisation, person, refusal, save, source, tying, updating } from '../support/commits.ts';
import { freshStore } from '../support/fresh.ts';

const all = memberOf(['cluster', 'dossier'], { user: 'all' });
const outsider = memberOf(['cluster'], { user: 'outsider' });

describe('the history of a record', () => {
  const { store } = freshStore();

  it('begins with its creation, also when nothing happened since', async () => {
    const one = person('Alder');
    const { commit } = await save(store, all, [one], { reason: 'met at the fair' });
    expect(await history(store, all, { kind: 'Person', id: one.id })).toEqual([
      {
        version: 1,
        action: 'create',
        commit,
        at: expect.any(String),
        by: 'all',
        reason: 'met at the fair',
        kind: 'edit',
        fields: [],
      },
    ]);
  });

  it('tells what went from what to what, latest first, of records and of ties', async () => {
    const [a, b] = [person('Alder', { note: 'one' }), person('Bauer')];
    const tie = tying('KNOWS', a.id, b.id, { note: 'old' });
    await save(store, all, [a, b, tie]);
    await save(store, all, [
      updating('Person', a.id, 1, { note: 'two' }),
      updating('KNOWS', tie.id, 1, { note: null }),
    ]);
    await save(store, outsider, [updating('Person', a.id, 2, { note: null, phone: '12' })]);
    const steps = await history(store, all, { kind: 'Person', id: a.id });
    expect(
      steps.map(({ version, by, fields }) => [version, by, fields.map((f) => [f.field, f.before, f.after])]),
    ).toEqual([
      [
        3,
        'outsider',
        [
          ['phone', null, '12'],
          ['note', 'two', null],
        ],
      ],
      [2, 'all', [['note', 'one', 'two']]],
      [1, 'all', []],
    ]);
    const [last] = await history(store, all, { tie: 'KNOWS', id: tie.id });
    expect(last!.fields).toEqual([{ field: 'note', before: 'old', after: null, named: [] }]);
  });

  it('names records that the reader sees by their labels and hides the ids of the others', async () => {
    const [open, secret] = [person('Open'), person('Secret', { access: 'dossier:1' })];
    const [leaflet, report] = [source('Leaflet'), source('Report', { access: 'dossier:1' })];
    const task = creating('Task', {
      title: 'Call',
      assignee: secret.id,
      sources: [report.id, leaflet.id],
      access: 'cluster:1',
    });
    await save(store, all, [open, secret, leaflet, report, task]);
    await save(store, all, [updating('Task', task.id, 1, { assignee: open.id, sources: [report.id] })]);
    await save(store, all, [updating('Task', task.id, 2, { assignee: secret.id })]);

    const steps = await history(store, outsider, { kind: 'Task', id: task.id });
    expect(steps.map(({ fields }) => fields)).toEqual([
      [{ field: 'assignee', before: open.id, after: null, named: [{ id: open.id, type: 'Person', label: 'Open' }] }],
      [
        { field: 'assignee', before: null, after: open.id, named: [{ id: open.id, type: 'Person', label: 'Open' }] },
        {
          field: 'sources',
          before: [leaflet.id],
          after: [],
          named: [{ id: leaflet.id, type: 'Source', label: 'Leaflet' }],
        },
      ],
      [],
    ]);
    expect(JSON.stringify(steps)).not.toContain(secret.id);
    expect(JSON.stringify(steps)).not.toContain(report.id);
    expect(JSON.stringify(await history(store, all, { kind: 'Task', id: task.id }))).toContain(secret.id);
  });

  it('hides the ids of hidden records in what a conflict says of the other version', async () => {
    const [open, secret] = [person('Open'), person('Secret', { access: 'dossier:1' })];
    const report = source('Report', { access: 'dossier:1' });
    const task = creating('Task', { title: 'Call', access: 'cluster:1' });
    await save(store, all, [open, secret, report, task]);
    await save(store, all, [updating('Task', task.id, 1, { assignee: secret.id, sources: [report.id] })]);
    const { details } = await refusal(
      save(store, outsider, [updating('Task', task.id, 1, { assignee: open.id, sources: [] })]),
    );
    expect(details['records']).toMatchObject([
      {
        fields: [
          { field: 'assignee', mine: open.id, theirs: null },
          { field: 'sources', mine: [], theirs: [] },
        ],
      },
    ]);
  });

  it('keeps a step closed that was made under a marking which the reader does not hold, and what followed from it', async () => {
    const one = organisation('Acme', { note: 'public' });
    await save(store, all, [one]);
    await save(store, all, [updating('Organisation', one.id, 1, { access: 'dossier:2' })]);
    await save(store, all, [updating('Organisation', one.id, 2, { note: 'secret plan' })]);
    await save(store, all, [updating('Organisation', one.id, 3, { note: 'harmless', access: 'cluster:1' })]);
    const seen = await history(store, outsider, { kind: 'Organisation', id: one.id });
    expect(seen.map(({ version }) => version)).toEqual([2, 1]);
    expect(seen[0]!.fields).toEqual([{ field: 'access', before: 'cluster:1', after: undefined, named: [] }]);
    expect(JSON.stringify(seen)).not.toContain('secret plan');
    expect(await history(store, all, { kind: 'Organisation', id: one.id })).toHaveLength(4);
  });

  it('does not let one take back what was done under such a marking', async () => {
    const one = organisation('Acme', { note: 'public' });
    await save(store, all, [one]);
    const raised = await save(store, all, [updating('Organisation', one.id, 1, { access: 'dossier:2' })]);
    const secret = await save(store, all, [updating('Organisation', one.id, 2, { note: 'secret plan' })]);
    await save(store, all, [updating('Organisation', one.id, 3, { access: 'cluster:1' })]);
    expect((await refusal(undo(store, outsider, secret.commit!))).code).toBe('NOT_FOUND');
    expect(await undo(store, outsider, raised.commit!)).toMatchObject({
      commit: null,
      conflicts: [{ id: one.id, fields: ['access'] }],
    });
  });

  it('is not found for a record that the reader does not see', async () => {
    const secret = person('Secret', { access: 'dossier:1' });
    await save(store, all, [secret]);
    expect((await refusal(history(store, outsider, { kind: 'Person', id: secret.id }))).code).toBe('NOT_FOUND');
    expect((await refusal(history(store, all, { kind: 'Organisation', id: secret.id }))).code).toBe('NOT_FOUND');
  });
});
