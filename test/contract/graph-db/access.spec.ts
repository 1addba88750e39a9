import { exportAll, type Operation, readRecord, readTie, undo } from '@entregent/graph-db';
import { memberOf, readerWith } from '../../../libs/testing/src/contract/store.ts';
import {
  committee,
  creating,
  exported,
  newId,
  organisation,
  person,
  refusal,
  removing,
  restoring,
  save,
  source,
  tying,
  updating,
} from '../support/commits.ts';
import { allProperties, rebuiltDerived, storedDerived } from '../support/derived.ts';
import { freshStore } from '../support/fresh.ts';

const all = memberOf(['cluster', 'dossier', 'council'], { user: 'all' });
const outsider = memberOf(['cluster'], { user: 'outsider' });

describe('a writer and what is hidden from him', () => {
  const { store } = freshStore();
  const expectDerived = async () =>
    expect(await storedDerived(store, all)).toEqual(rebuiltDerived(await allProperties(store)));

  it('is answered about a hidden record exactly as about one that does not exist', async () => {
    const [secret, trashed, open] = [
      person('Secret', { access: 'dossier:1' }),
      person('Trashed', { access: 'dossier:1' }),
      person('Open'),
    ];
    const hat = creating('Mandate', { person: open.id, within: secret.id, role: 'adviser' });
    const place = organisation('Hidden place', { access: 'dossier:1' });
    const hidden = tying('KNOWS', secret.id, open.id, { access: 'dossier:1' });
    const report = source('Secret report', { access: 'dossier:1' });
    await save(store, all, [open]);
    const { commit } = await save(store, all, [secret, trashed, place, report, hidden]);
    await save(store, all, [removing('Person', trashed.id)]);
    const before = await exported(store, all);

    const attempts = (hiddenId: string, trashedId: string, tie: string, where: string, cited: string): Operation[] => [
      updating('Person', hiddenId, 1, { note: 'mine' }),
      updating('Person', hiddenId, 7, { note: 'mine' }),
      removing('Person', hiddenId),
      restoring('Person', hiddenId),
      restoring('Person', trashedId),
      updating('KNOWS', tie, 1, { note: 'mine' }),
      removing('KNOWS', tie),
      tying('KNOWS', open.id, hiddenId),
      tying('KNOWS', hiddenId, open.id),
      { ...hat, set: { ...hat.set, within: where } },
      creating('Task', { title: 'Call', assignee: hiddenId }),
      creating('Activity', { kind: 'call', title: 'Call', on: '2026-01-01', committees: [where] }),
      person('Citing', { sources: [cited] }),
      updating('Person', open.id, 1, { sources: [cited] }),
    ];
    const answersOf = async (operations: readonly Operation[]) => {
      const answers = [];
      for (const operation of operations) {
        const { code, details } = await refusal(save(store, outsider, [operation]));
        answers.push({ code, details });
      }
      return answers;
    };
    const nobody = [newId(), newId(), newId(), newId(), newId()] as const;
    const there = await answersOf(attempts(secret.id, trashed.id, hidden.id, place.id, report.id));
    expect(there).toEqual(await answersOf(attempts(...nobody)));
    expect(new Set(there.map(({ code }) => code))).toEqual(new Set(['NOT_FOUND', 'BAD_USER_INPUT']));
    expect((await refusal(undo(store, outsider, commit!))).details).toEqual(
      (await refusal(undo(store, outsider, newId()))).details,
    );
    expect(await exported(store, all)).toEqual(before);
  });

  it('does not overwrite what he does not see in a list, nor empties a field that looks empty to him', async () => {
    const [seen, hidden, added] = [committee('TC 1'), committee('TC 2', { access: 'dossier:1' }), committee('TC 3')];
    const [open, secret] = [source('Open'), source('Secret', { access: 'dossier:1' })];
    const boss = person('Boss', { access: 'dossier:1' });
    const meeting = creating('Activity', {
      kind: 'meeting',
      title: 'Meeting',
      on: '2026-01-01',
      access: 'cluster:1',
      committees: [seen.id, hidden.id],
      sources: [open.id, secret.id],
    });
    const task = creating('Task', { title: 'Call', assignee: boss.id, access: 'cluster:1' });
    await save(store, all, [seen, hidden, added, open, secret, boss, meeting, task]);
    expect(await readRecord(store, outsider, 'Activity', meeting.id)).toMatchObject({
      committees: [seen.id],
      sources: [open.id],
    });

    const edits = [
      updating('Activity', meeting.id, 1, { committees: [added.id], sources: [] }),
      updating('Task', task.id, 1, { assignee: null, note: 'seen' }),
    ];
    const { commit } = await save(store, outsider, edits);
    const now = await readRecord(store, all, 'Activity', meeting.id);
    expect(now!.committees.toSorted()).toEqual([added.id, hidden.id].toSorted());
    expect(now!.sources).toEqual([secret.id]);
    expect(await readRecord(store, all, 'Task', task.id)).toMatchObject({ assignee: boss.id, note: 'seen' });
    await expectDerived();
    await undo(store, outsider, commit!);
    expect((await readRecord(store, all, 'Activity', meeting.id))!.committees.toSorted()).toEqual(
      [seen.id, hidden.id].toSorted(),
    );
    await expectDerived();
  });

  it('raises the marking of a mandate for all its steps on the map, those to hidden ends too', async () => {
    const [p, c, o] = [person('Alder'), committee('TC 1'), organisation('Acme', { access: 'dossier:1' })];
    const hat = creating('Mandate', { person: p.id, within: c.id, behalf: o.id, role: 'expert', access: 'cluster:1' });
    await save(store, all, [p, c, o, hat]);
    const { commit } = await save(store, outsider, [
      updating('Mandate', hat.id, 1, { access: 'cluster:4', to: '2026' }),
    ]);
    const via = await store.schema('MATCH ()-[r:VIA_MANDATE]->() RETURN r.access AS access, r.until AS until');
    expect(via).toEqual(Array.from({ length: 3 }, () => ({ access: 'cluster:4', until: '2027-01-01' })));
    await expectDerived();
    await undo(store, outsider, commit!);
    await expectDerived();
    await save(store, outsider, [removing('Mandate', hat.id)]);
    expect(await store.schema('MATCH ()-[r:VIA_MANDATE]->() RETURN r.mandate AS mandate')).toEqual([]);
  });

  it('finds what follows from mandates in step when their ends and they themselves go and come back in any order', async () => {
    const [p, c, o] = [person('Alder'), committee('TC 1'), organisation('Acme')];
    const hat = creating('Mandate', { person: p.id, within: c.id, behalf: o.id, role: 'expert' });
    await save(store, all, [p, c, o, hat]);
    const steps: Operation[] = [
      removing('Person', p.id),
      updating('Mandate', hat.id, 1, { from: '2020', access: 'cluster:3' }),
      removing('Organisation', o.id),
      restoring('Person', p.id),
      removing('Mandate', hat.id),
      removing('Committee', c.id),
      restoring('Organisation', o.id),
      restoring('Mandate', hat.id),
      restoring('Committee', c.id),
    ];
    for (const step of steps) {
      await save(store, all, [step]);
      await expectDerived();
    }
    expect(await storedDerived(store, all)).toHaveLength(6);
  });

  it('cannot give a marking that he does not hold, nor one below what the record joins', async () => {
    const [high, low] = [person('High', { access: 'cluster:3' }), person('Low')];
    const tie = tying('KNOWS', high.id, low.id, { access: 'cluster:3' });
    const hat = creating('Mandate', { person: low.id, within: newId(), role: 'member' });
    const place = organisation('Acme');
    await save(store, all, [high, low, place, tie, { ...hat, set: { ...hat.set, within: place.id } }]);
    const refused: Operation[] = [
      person('Foreign', { access: 'dossier:0' }),
      updating('Person', low.id, 1, { access: 'dossier:0' }),
      tying('KNOWS', low.id, high.id, { access: 'cluster:2' }),
      updating('KNOWS', tie.id, 1, { access: 'cluster:2' }),
      creating('Mandate', { person: high.id, within: place.id, role: 'member', access: 'cluster:0' }),
      updating('Mandate', hat.id, 1, { person: high.id }),
      updating('Mandate', hat.id, 1, { access: 'cluster:0' }),
    ];
    for (const operation of refused) {
      const { code, details } = await refusal(save(store, outsider, [operation]));
      expect([code, details.issues?.[0]?.path]).toEqual(['BAD_USER_INPUT', ['access']]);
    }
    await save(store, outsider, [updating('Mandate', hat.id, 1, { person: high.id, access: 'cluster:3' })]);
  });

  it('marks what joins others as high as they are when nobody says', async () => {
    const [high, low] = [person('High', { access: 'dossier:3' }), person('Low')];
    const tie = tying('KNOWS', low.id, high.id);
    await save(store, all, [high, low, tie]);
    expect((await readTie(store, all, 'KNOWS', tie.id))!.access).toBe('dossier:3');
  });

  it('exports what he sees and not an id beyond', async () => {
    const [open, secret] = [person('Open'), person('Secret', { access: 'dossier:1' })];
    const report = source('Secret report', { access: 'dossier:1' });
    const task = creating('Task', { title: 'Call', assignee: secret.id, sources: [report.id], access: 'cluster:1' });
    await save(store, all, [open, secret, report, task, tying('KNOWS', open.id, secret.id)]);
    const lines: string[] = [];
    for await (const line of exportAll(store, readerWith(['cluster:1']))) lines.push(line);
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id).toSorted()).toEqual(
      [open.id, task.id].toSorted(),
    );
    expect(lines.join('\n')).not.toContain(secret.id);
    expect(lines.join('\n')).not.toContain(report.id);
  });
});
