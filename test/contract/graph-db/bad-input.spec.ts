import { commit, type CommitRequest, type Operation, type Values } from '@entregent/graph-db';
import { memberOf } from '../../../libs/testing/src/contract/store.ts';
import {
  committee,
  creating,
  exported,
  fieldOf,
  newId,
  organisation,
  person,
  refusal,
  removing,
  restoring,
  save,
  tying,
  updating,
} from '../support/commits.ts';
import { freshStore } from '../support/fresh.ts';

const writer = memberOf(['cluster'], { user: 'writer' });
const long = 'é'.repeat(10_000);

describe('a commit with bad input', () => {
  const { store } = freshStore();
  const base = { alder: person('Alder'), acme: organisation('Acme'), tc: committee('TC 1'), gone: person('Gone') };
  const job = tying('EMPLOYED_BY', base.alder.id, base.acme.id, { from: '2020', to: '2024' });
  beforeEach(async () => {
    await save(store, writer, [...Object.values(base), job]);
    await save(store, writer, [removing('Person', base.gone.id)]);
  });
  /** Everything that is stored, commits and before-images too. */
  const all = async () =>
    JSON.stringify([
      await exported(store, writer),
      await store.schema(
        'MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.id, n.record, n.version, n.commit',
      ),
      await store.schema(
        'MATCH ()-[r]->() RETURN type(r) AS type, properties(r) AS properties ORDER BY r.id, r.owner, r.field',
      ),
    ]);

  const { alder, acme, tc, gone } = base;
  const good = () => person('Good');
  const refused: readonly (readonly [string, string, readonly string[], Operation])[] = [
    ['a name of 10,000 characters', 'BAD_USER_INPUT', ['familyName'], person(long)],
    ['an origin of 10,000 characters', 'BAD_USER_INPUT', ['origin'], person('X', { origin: long })],
    ['an update to 10,000 characters', 'BAD_USER_INPUT', ['note'], updating('Person', alder.id, 1, { note: long })],
    [
      'a list of 10,000 items',
      'BAD_USER_INPUT',
      ['languages'],
      person('X', { languages: Array.from({ length: 10_000 }, String) }),
    ],
    [
      'a required field that is emptied',
      'BAD_USER_INPUT',
      ['familyName'],
      updating('Person', alder.id, 1, { familyName: null }),
    ],
    ['a required field that is missing', 'BAD_USER_INPUT', ['familyName'], creating('Person', { givenName: 'Ada' })],
    ['a value outside its closed list', 'BAD_USER_INPUT', ['kind'], organisation('X', { kind: 'planet' })],
    ['a number where text is wanted', 'BAD_USER_INPUT', ['note'], person('X', { note: 12 })],
    ['a nested value', 'BAD_USER_INPUT', ['note'], person('X', { note: { a: 1 } })],
    ['text with a zero byte', 'BAD_USER_INPUT', ['note'], person('X', { note: 'a\u0000b' })],
    ['a day that is none', 'BAD_USER_INPUT', ['from'], tying('EMPLOYED_BY', alder.id, acme.id, { from: '2023-02-30' })],
    [
      'an end before the start',
      'BAD_USER_INPUT',
      ['to'],
      tying('EMPLOYED_BY', alder.id, acme.id, { from: '2024', to: '2023' }),
    ],
    [
      'an end moved before the start that is stored',
      'BAD_USER_INPUT',
      ['to'],
      updating('EMPLOYED_BY', job.id, 1, { to: '2019' }),
    ],
    ['a marking that is none', 'BAD_USER_INPUT', ['access'], person('X', { access: 'cluster:9' })],
    ['a wrong kind at the tail', 'BAD_USER_INPUT', ['tail'], tying('KNOWS', acme.id, alder.id)],
    ['a wrong kind at the head', 'BAD_USER_INPUT', ['head'], tying('KNOWS', alder.id, tc.id)],
    ['an end in the trash', 'BAD_USER_INPUT', ['head'], tying('KNOWS', alder.id, gone.id)],
    [
      'a reference of a wrong kind',
      'BAD_USER_INPUT',
      ['person'],
      creating('Mandate', { person: acme.id, within: tc.id, role: 'expert' }),
    ],
    ['a reference to nothing', 'BAD_USER_INPUT', ['assignee'], creating('Task', { title: 'X', assignee: newId() })],
    [
      'a reference that is no id',
      'BAD_USER_INPUT',
      ['assignee'],
      creating('Task', { title: 'X', assignee: "' OR 1=1" }),
    ],
    ['a source of another kind', 'BAD_USER_INPUT', ['sources'], person('X', { sources: [alder.id] })],
    ['an update under another kind', 'NOT_FOUND', [], updating('Organisation', alder.id, 1, { note: 'x' })],
    ['a removal of a tie under another type', 'NOT_FOUND', [], removing('KNOWS', job.id)],
    ['a restoration of what is not in the trash', 'NOT_FOUND', [], restoring('Person', alder.id)],
    ['an update of what is in the trash', 'NOT_FOUND', [], updating('Person', gone.id, 2, { note: 'x' })],
    ['a version that never was', 'CONFLICT', [], updating('Person', alder.id, 99, { note: 'x' })],
  ];

  it.each(refused)('is refused for %s, and writes nothing of what came with it', async (_, code, path, bad) => {
    const before = await all();
    const error = await refusal(save(store, writer, [good(), bad, good()], { key: newId() }));
    expect([error.code, fieldOf(error)]).toEqual([code, path]);
    expect(await all()).toBe(before);
  });

  const programming: readonly (readonly [string, readonly Operation[]])[] = [
    ['an unknown field', [person('X', { nickname: 'x' })]],
    ['a field that the store keeps for itself', [updating('Person', alder.id, 1, { version: 7 })]],
    ['a field of another kind', [organisation('X', { familyName: 'x' } as Values)]],
    ['the same record twice', [updating('Person', alder.id, 1, { note: 'x' }), removing('Person', alder.id)]],
    ['an id that is none', [creating('Person', { familyName: 'X' }, 'me')]],
    ['an unknown kind', [creating('Planet' as 'Person', { familyName: 'X' })]],
    ['a type of tie that would be Cypher', [tying('KNOWS]->() DETACH' as 'KNOWS', alder.id, gone.id)]],
    ['a tie without ends', [creating('KNOWS' as 'Person', {})]],
  ];

  it.each(programming)('is a mistake of the caller for %s, and writes nothing', async (_, operations) => {
    const before = await all();
    await expect(save(store, writer, [good(), ...operations])).rejects.toThrow(TypeError);
    expect(await all()).toBe(before);
  });

  it('is refused beyond 200,000 operations before anything is sent', async () => {
    const before = await all();
    const operations = Array.from({ length: 200_001 }, () => ({ op: 'remove', type: 'Person', id: newId() }) as const);
    expect((await refusal(save(store, writer, operations))).code).toBe('LIMIT_EXCEEDED');
    expect(await all()).toBe(before);
  });

  it('does nothing when it is empty, or when every value was there already', async () => {
    const before = await all();
    const nothing = { commit: null, replayed: false, records: [] };
    expect(await save(store, writer, [])).toEqual(nothing);
    expect(await save(store, writer, [updating('Person', alder.id, 1, { familyName: 'Alder' })])).toEqual(nothing);
    expect(await all()).toBe(before);
  });

  it('writes nothing when a record is there under the id already', async () => {
    const before = await all();
    await expect(save(store, writer, [good(), person('Again'), { ...person('Twin'), id: alder.id }])).rejects.toThrow(
      'the id of a new record is in use already',
    );
    expect(await all()).toBe(before);
  });

  it('says what is wrong in the language of the writer', async () => {
    const french = { ...writer, language: 'fr' as const };
    const request: CommitRequest = {
      reason: '',
      kind: 'edit',
      operations: [person('X', { note: long })],
      defaultAccess: 'cluster:1',
    };
    const { details } = await refusal(commit(store, french, request));
    expect(details.issues).toEqual([{ path: ['note'], message: 'trop long : 4000 caractères au plus' }]);
  });

  it('names a record once in a list, however often it is given', async () => {
    const meeting = creating('Activity', { kind: 'call', title: 'Call', on: '2026-01-01', committees: [tc.id, tc.id] });
    await save(store, writer, [meeting]);
    const [row] = await store.schema('MATCH (:Activity)-[r:HELD_IN]->() RETURN count(r) AS held');
    expect(row).toEqual({ held: 1 });
  });
});
