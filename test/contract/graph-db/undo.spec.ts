import { readRecord, readTie, undo } from '@entregent/graph-db';
import { memberOf } from '../../../libs/testing/src/contract/store.ts';
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
import { freshStore } from '../support/fresh.ts';

const writer = memberOf(['cluster', 'dossier'], { user: 'writer' });

describe('the undo of a commit', () => {
  const { store } = freshStore();
  const write = async (...operations: Parameters<typeof save>[2]) => (await save(store, writer, operations)).commit!;
  const back = (commit: string) => undo(store, writer, commit);
  const read = (id: string) => readRecord(store, writer, 'Person', id);

  it('lists what was changed since by record and field, takes the rest back, and loses nothing', async () => {
    const [a, b] = [person('Alder', { note: 'old' }), person('Bauer', { note: 'old' })];
    await write(a, b);
    const bulk = await write(
      updating('Person', a.id, 1, { note: 'bulk', phone: '1' }),
      updating('Person', b.id, 1, { note: 'bulk', phone: '1' }),
    );
    await write(updating('Person', a.id, 2, { note: 'kept' }));
    expect(await back(bulk)).toMatchObject({
      restored: 2,
      conflicts: [{ id: a.id, type: 'Person', fields: ['note'] }],
    });
    expect(await read(a.id)).toMatchObject({ note: 'kept', phone: null });
    expect(await read(b.id)).toMatchObject({ note: 'old', phone: null });
  });

  it('counts a later change that was taken back as none', async () => {
    const a = person('Alder', { note: 'one' });
    await write(a);
    const second = await write(updating('Person', a.id, 1, { note: 'two' }));
    const third = await write(updating('Person', a.id, 2, { note: 'three' }));
    await back(third);
    expect(await back(second)).toMatchObject({ restored: 1, conflicts: [] });
    expect((await read(a.id))!.note).toBe('one');
  });

  it('leaves alone a value that somebody set back to the same on purpose', async () => {
    const a = person('Alder', { note: 'one' });
    await write(a);
    const second = await write(updating('Person', a.id, 1, { note: 'two' }));
    await write(updating('Person', a.id, 2, { note: 'three' }));
    await write(updating('Person', a.id, 3, { note: 'two' }));
    expect((await back(second)).conflicts).toMatchObject([{ id: a.id, fields: ['note'] }]);
    expect((await read(a.id))!.note).toBe('two');
  });

  it('takes the two dates of a fact back together or not at all', async () => {
    const [p, o] = [person('Alder'), organisation('Acme')];
    const job = tying('EMPLOYED_BY', p.id, o.id, { from: '2025', to: null });
    await write(p, o, job);
    const earlier = await write(updating('EMPLOYED_BY', job.id, 1, { from: '2020' }));
    await write(updating('EMPLOYED_BY', job.id, 2, { to: '2021' }));
    expect((await back(earlier)).conflicts).toMatchObject([{ id: job.id, fields: ['from'] }]);
    expect(await readTie(store, writer, 'EMPLOYED_BY', job.id)).toMatchObject({ from: '2020', to: '2021' });
  });

  it('can be taken back in turn, and the commit itself taken back again', async () => {
    const a = person('Alder');
    const made = await write(a);
    const undone = await back(made);
    expect(await read(a.id)).toBeUndefined();
    const redone = await back(undone.commit!);
    expect(redone).toMatchObject({ restored: 1, removed: 0, conflicts: [] });
    expect(await read(a.id)).toMatchObject({ familyName: 'Alder' });
    expect(await back(made)).toMatchObject({ removed: 1, conflicts: [] });
    expect(await read(a.id)).toBeUndefined();
  });

  it('does nothing the second time, and says so without a conflict', async () => {
    const a = person('Alder', { note: 'one' });
    const made = await write(a);
    const edit = await write(updating('Person', a.id, 1, { note: 'two' }));
    await back(edit);
    expect(await back(edit)).toEqual({ commit: null, removed: 0, restored: 0, conflicts: [] });
    await back(made);
    expect(await back(made)).toEqual({ commit: null, removed: 0, restored: 0, conflicts: [] });
  });

  it('takes ten thousand new records back in one commit', async () => {
    const before = await exported(store, writer);
    const made = await write(...Array.from({ length: 10_000 }, (_, index) => person(`Person ${index}`)));
    const { commit, removed, conflicts } = await back(made);
    expect([removed, conflicts]).toEqual([10_000, []]);
    expect(await exported(store, writer)).toEqual(before);
    const [row] = await store.schema('MATCH (c:Change {commit: $commit}) RETURN count(c) AS changes', {
      commit: commit!,
    });
    expect(row).toEqual({ changes: 10_000 });
    await back(commit!);
    expect(await exported(store, writer)).toHaveLength(10_000);
  });

  it.each([
    ['a tie', (id: string, other: string) => tying('KNOWS', id, other)],
    ['a record that names it', (id: string) => creating('Task', { title: 'Call', assignee: id })],
  ])('lists what %s leans on since instead of removing it', async (_, lean) => {
    const [used, free, friend] = [person('Used'), person('Free'), person('Friend')];
    await write(friend);
    const made = await write(used, free);
    await write(lean(used.id, friend.id));
    expect(await back(made)).toMatchObject({ removed: 1, conflicts: [{ id: used.id, type: 'Person' }] });
    expect(await read(used.id)).toBeDefined();
    expect(await read(free.id)).toBeUndefined();
  });

  it('keeps a source that a record or a tie cites since', async () => {
    const [report, leaflet, unused] = [source('Report'), source('Leaflet'), source('Unused')];
    const made = await write(report, leaflet, unused);
    const [a, b] = [person('Alder', { sources: [report.id] }), person('Bauer')];
    await write(a, b, tying('KNOWS', a.id, b.id, { sources: [leaflet.id] }));
    const { removed, conflicts } = await back(made);
    expect(removed).toBe(1);
    expect(conflicts.map(({ id }) => id).toSorted()).toEqual([report.id, leaflet.id].toSorted());
  });

  it('keeps with a record that stays what that record leans on in turn', async () => {
    const [p, o] = [person('Alder'), organisation('Acme')];
    const hat = creating('Mandate', { person: p.id, within: o.id, role: 'director' });
    const made = await write(p, o, hat);
    await write(updating('Mandate', hat.id, 1, { title: 'Chief executive' }));
    const { removed, conflicts } = await back(made);
    expect(removed).toBe(0);
    expect(conflicts.map(({ id }) => id).toSorted()).toEqual([p.id, o.id, hat.id].toSorted());
  });

  it('brings back records, the ties between them and what named them, all removed by one commit', async () => {
    const [p, o, c] = [person('Alder'), organisation('Acme'), committee('ISO/TC 1')];
    const hat = creating('Mandate', { person: p.id, within: c.id, behalf: o.id, role: 'expert' });
    const ties = [tying('REPRESENTS', p.id, o.id), tying('ALLY_OF', o.id, c.id)] as const;
    await write(p, o, c, hat, ...ties);
    const before = await exported(store, writer);
    const gone = await write(
      removing('Person', p.id),
      removing('Organisation', o.id),
      updating('Mandate', hat.id, 1, { behalf: null }),
      ...ties.map(({ id, type }) => removing(type, id)),
    );
    expect(await back(gone)).toMatchObject({ conflicts: [] });
    expect(await exported(store, writer)).toEqual(before);
  });

  it('names again a record that lies in the trash meanwhile', async () => {
    const [p, o, q] = [person('Alder'), organisation('Acme'), person('Bauer')];
    const hat = creating('Mandate', { person: p.id, within: o.id, role: 'director' });
    await write(p, o, q, hat);
    const moved = await write(updating('Mandate', hat.id, 1, { person: q.id }));
    const gone = await write(removing('Person', p.id));
    expect(await back(moved)).toMatchObject({ restored: 1, conflicts: [] });
    await back(gone);
    expect(await readRecord(store, writer, 'Mandate', hat.id)).toMatchObject({ person: p.id });
  });

  it('takes back a tie that was made or changed by the commit which removed an end of it', async () => {
    const [a, b] = [person('Alder'), person('Bauer')];
    const [old, young] = [tying('KNOWS', a.id, b.id, { note: 'old' }), tying('ALLY_OF', a.id, b.id)];
    await write(a, b, old);
    const before = await exported(store, writer);
    const both = await write(young, updating('KNOWS', old.id, 1, { note: 'new' }), removing('Person', a.id));
    expect(await back(both)).toMatchObject({ removed: 1, restored: 2, conflicts: [] });
    expect(await exported(store, writer)).toEqual(before);
  });

  it('says which tie stays because an end of it is gone', async () => {
    const [a, b] = [person('Alder'), person('Bauer')];
    const knows = tying('KNOWS', a.id, b.id);
    await write(a, b, knows);
    const gone = await write(removing('KNOWS', knows.id));
    await write(removing('Person', a.id));
    expect(await back(gone)).toMatchObject({ restored: 0, conflicts: [{ id: knows.id, type: 'KNOWS' }] });
  });

  it('does not decide over a removal that somebody made again', async () => {
    const a = person('Alder');
    await write(a);
    const gone = await write(removing('Person', a.id));
    await write(restoring('Person', a.id));
    await write(removing('Person', a.id));
    expect(await back(gone)).toMatchObject({ restored: 0, conflicts: [{ id: a.id }] });
    expect(await read(a.id)).toBeUndefined();
  });

  it('gives the first answer again for the same key', async () => {
    const [a, b] = [person('Alder'), person('Bauer')];
    const made = await write(a, b);
    await write(updating('Person', a.id, 1, { note: 'since' }));
    const key = newId();
    const first = await undo(store, writer, made, key);
    expect(first).toMatchObject({ removed: 1, conflicts: [{ id: a.id }] });
    expect(await undo(store, writer, made, key)).toEqual(first);
  });

  it('is planned anew when a writer comes in between, so that one of two at once takes everything back', async () => {
    const people = Array.from({ length: 50 }, (_, index) => person(`Person ${index}`));
    const made = await write(...people);
    const answers = await Promise.all([back(made), back(made), back(made)]);
    expect(answers.map(({ removed }) => removed).toSorted((x, y) => x - y)).toEqual([0, 0, 50]);
  });

  it('knows no commit that does not exist', async () => {
    expect((await refusal(back(newId()))).code).toBe('NOT_FOUND');
  });
});
