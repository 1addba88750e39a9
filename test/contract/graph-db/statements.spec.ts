import { history, readRecord, undo } from '@entregent/graph-db';
import { memberOf } from '../../../libs/testing/src/contract/store.ts';
import { creating, organisation, person, removing, save, tying, updating } from '../support/commits.ts';
import { freshStore } from '../support/fresh.ts';

const writer = memberOf(['cluster'], { user: 'writer' });

describe('the statements of a commit', () => {
  const { store, statements } = freshStore();
  const names = () => statements.splice(0).map((name) => name.replace('commits/', ''));

  it('are three for an update of one record', async () => {
    const one = person('Alder');
    await save(store, writer, [one]);
    names();
    await save(store, writer, [updating('Person', one.id, 1, { note: 'x' })]);
    expect(names()).toEqual(['create-commit', 'lock-records', 'update-records']);
  });

  it('are one more with a key, by which the answer is kept', async () => {
    const one = person('Alder');
    await save(store, writer, [one], { key: 'a key' });
    expect(names()).toEqual(['create-commit', 'create-records', 'create-created', 'set-result']);
  });

  it('are three for a new record, as for ten of its kind', async () => {
    await save(store, writer, [person('Alder')]);
    expect(names()).toEqual(['create-commit', 'create-records', 'create-created']);
    await save(
      store,
      writer,
      Array.from({ length: 10 }, (_, index) => person(`Person ${index}`)),
    );
    expect(names()).toHaveLength(3);
  });

  it('are six for a new mandate: its ends, its references and its steps on the map beside it', async () => {
    const [p, o] = [person('Alder'), organisation('Acme')];
    await save(store, writer, [p, o]);
    names();
    const hat = creating('Mandate', { person: p.id, within: o.id, role: 'director' });
    await save(store, writer, [hat]);
    expect(names()).toEqual([
      'create-commit',
      'ends',
      'create-records',
      'create-references',
      'create-shortcuts',
      'create-created',
    ]);
    await save(store, writer, [updating('Mandate', hat.id, 1, { note: 'a note moves nothing on the map' })]);
    expect(names()).toHaveLength(3);
    await save(store, writer, [updating('Mandate', hat.id, 2, { to: '2026' })]);
    expect(names().toSorted()).toEqual(
      ['create-commit', 'lock-records', 'update-records', 'circles', 'delete-shortcuts', 'draw-shortcuts'].toSorted(),
    );
  });

  it('are four for a new tie and three for a removal', async () => {
    const [a, b] = [person('Alder'), person('Bauer')];
    await save(store, writer, [a, b]);
    names();
    await save(store, writer, [tying('KNOWS', a.id, b.id)]);
    expect(names()).toEqual(['create-commit', 'ends', 'create-ties:KNOWS', 'create-created']);
    await save(store, writer, [removing('Person', a.id)]);
    expect(names()).toEqual(['create-commit', 'lock-records', 'remove-records']);
  });

  it('stay few around it: one for a read, three for a history, seven for the undo of an update', async () => {
    const one = person('Alder');
    await save(store, writer, [one]);
    const { commit } = await save(store, writer, [updating('Person', one.id, 1, { note: 'x' })]);
    names();
    await readRecord(store, writer, 'Person', one.id);
    expect(names()).toEqual(['records/by-ids']);
    await history(store, writer, { kind: 'Person', id: one.id });
    expect(names()).toEqual(['records/by-ids', 'changes-of', 'commit-by-id']);
    await undo(store, writer, commit!);
    expect(names()).toHaveLength(7);
  });
});
