import { history, type Operation, readRecord, undo } from '@entregent/graph-db';
import type { Reader } from '@entregent/model';
import { memberOf } from '../../../libs/testing/src/contract/store.ts';
import {
  creating,
  exported,
  fieldOf,
  newId,
  organisation,
  outcomeOf,
  person,
  refusal,
  save,
  tying,
  updating,
} from '../support/commits.ts';
import { freshStore } from '../support/fresh.ts';

const everywhere = ['cluster', 'dossier', 'council'];
const lead = memberOf(everywhere, { user: 'lead' });
const other = memberOf(everywhere, { user: 'other' });
const clerk = memberOf(everywhere, { user: 'clerk', role: 'data_officer' });

describe('a lowered marking', () => {
  const { store } = freshStore();
  const markingOf = async (id: string) => (await readRecord(store, lead, 'Person', id))?.access;
  const told = (act: string) =>
    store.schema(
      'MATCH (e:AuditEntry {act: $act}) RETURN e.by AS by, e.subject AS subject, e.detail AS detail ORDER BY e.at',
      {
        act,
      },
    );

  it('takes the right and a reason, and the log is told of both markings', async () => {
    const one = person('Alder', { access: 'cluster:2' });
    await save(store, lead, [one]);
    const lower = updating('Person', one.id, 1, { access: 'cluster:1' });
    expect(await outcomeOf(save(store, clerk, [lower]))).toBe('FORBIDDEN');
    const unreasoned = await refusal(save(store, lead, [lower], { reason: ' ' }));
    expect([unreasoned.code, fieldOf(unreasoned)]).toEqual(['BAD_USER_INPUT', ['markingReason']]);
    expect(await markingOf(one.id)).toBe('cluster:2');
    const { commit } = await save(store, lead, [lower], { reason: 'Published yesterday' });
    const [entry] = (await told('marking_changed')) as readonly { detail: string }[];
    expect(entry).toMatchObject({ by: 'lead', subject: one.id });
    expect(JSON.parse(entry!.detail)).toEqual({
      type: 'Person',
      from: 'cluster:2',
      to: 'cluster:1',
      commit,
      reason: 'Published yesterday',
    });
  });

  it('is raised within its circle by a plain edit', async () => {
    const one = person('Alder', { access: 'cluster:1' });
    await save(store, lead, [one]);
    expect(
      await outcomeOf(save(store, clerk, [updating('Person', one.id, 1, { access: 'cluster:4' })], { reason: '' })),
    ).toBe('done');
  });

  it.each([
    ['a lower level', 'cluster:3', 'cluster:2'],
    ['another circle', 'cluster:3', 'dossier:4'],
    ['CLEAR', 'dossier:4', 'dossier:0'],
  ])('of AMBER+STRICT or RED is refused to one person alone (%s)', async (_, access, to) => {
    const [a, b] = [person('Alder', { access }), person('Bauer', { access })];
    const [tie, place] = [tying('KNOWS', a.id, b.id, { access }), organisation('Acme')];
    const hat = creating('Mandate', { person: a.id, within: place.id, role: 'member', access });
    await save(store, lead, [a, b, tie, place, hat]);
    const before = await exported(store, lead);
    const attempts: Operation[] = [
      updating('Person', a.id, 1, { access: to }),
      updating('Person', a.id, 1, { access: to, note: 'and more' }),
    ];
    for (const attempt of attempts)
      for (const kind of ['edit', 'import', 'merge', 'bulk', 'migration', 'job'] as const)
        expect(await outcomeOf(save(store, lead, [attempt], { kind }))).toBe('APPROVAL_NEEDED');
    // With their ends, so that nothing lies below: each of them takes a second person.
    const together = [
      ...[a, b].map(({ id }) => updating('Person', id, 1, { access: to })),
      updating('KNOWS', tie.id, 1, { access: to }),
    ];
    expect(await outcomeOf(save(store, lead, together))).toBe('APPROVAL_NEEDED');
    expect(await outcomeOf(save(store, lead, [updating('Mandate', hat.id, 1, { person: a.id, access: to })]))).not.toBe(
      'done',
    );
    expect(await exported(store, lead)).toEqual(before);
  });

  it('names, in its refusal, nothing but what was asked', async () => {
    const one = person('Alder', { access: 'dossier:4' });
    await save(store, lead, [one]);
    const { details } = await refusal(save(store, lead, [updating('Person', one.id, 1, { access: 'dossier:1' })]));
    expect(details).toEqual({
      records: [{ id: one.id, type: 'Person', from: 'dossier:4', to: 'dossier:1', tail: null }],
    });
  });

  describe('with an approval', () => {
    const ask = (id: string, from: string, to: string, more: Readonly<Record<string, unknown>> = {}) => {
      const request = newId();
      const properties = {
        id: request,
        kind: 'lowering',
        state: 'open',
        user: 'lead',
        record: id,
        marking: from,
        target: to,
        version: 1,
        ...more,
      };
      return store.schema('CREATE (q:Request) SET q = $properties', { properties }).then(() => request);
    };
    const lowering = (reader: Reader, id: string, request: string, to = 'cluster:1', version = 1) =>
      save(store, reader, [updating('Person', id, version, { access: to })], {
        approval: { request, decision: 'Agreed' },
      });

    it('is carried out once, however many approve at once', async () => {
      const one = person('Alder', { access: 'cluster:4' });
      await save(store, lead, [one]);
      const request = await ask(one.id, 'cluster:4', 'cluster:1');
      const deciders = ['b', 'c', 'd', 'e'].map((user) => memberOf(everywhere, { user }));
      const outcomes = await Promise.all(deciders.map((reader) => outcomeOf(lowering(reader, one.id, request))));
      expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
      expect(await markingOf(one.id)).toBe('cluster:1');
      const steps = await history(store, lead, { kind: 'Person', id: one.id });
      expect(steps.filter(({ action }) => action === 'update')).toHaveLength(1);
      const [entry] = (await told('marking_changed')) as readonly { detail: string }[];
      expect(JSON.parse(entry!.detail)).toMatchObject({ askedBy: 'lead', request });
    });

    it.each([
      ['by the one who asked', {}, lead, 'cluster:1'],
      ['to another marking than was asked', {}, other, 'cluster:2'],
      ['of another record', { record: newId() }, other, 'cluster:1'],
      ['from another marking than it has', { marking: 'cluster:3' }, other, 'cluster:1'],
    ] as const)('is not carried out %s', async (_, more, reader, to) => {
      const one = person('Alder', { access: 'cluster:4' });
      await save(store, lead, [one]);
      const request = await ask(one.id, 'cluster:4', 'cluster:1', more);
      expect(await outcomeOf(lowering(reader, one.id, request, to))).toBe('APPROVAL_NEEDED');
      expect(await markingOf(one.id)).toBe('cluster:4');
      expect(await store.schema('MATCH (q:Request) RETURN q.state AS state')).toEqual([{ state: 'open' }]);
    });

    it.each(['accepted', 'refused'])(
      'is not carried out by a request that is %s already, or that is none',
      async (state) => {
        const one = person('Alder', { access: 'cluster:4' });
        await save(store, lead, [one]);
        const request = await ask(one.id, 'cluster:4', 'cluster:1', { state });
        expect(await outcomeOf(lowering(other, one.id, request))).toBe('DECIDED');
        expect(await outcomeOf(lowering(other, one.id, newId()))).toBe('DECIDED');
      },
    );

    it('is not carried out when the record has changed since it was asked for', async () => {
      const one = person('Alder', { access: 'cluster:4' });
      await save(store, lead, [one]);
      const request = await ask(one.id, 'cluster:4', 'cluster:1');
      await save(store, lead, [updating('Person', one.id, 1, { note: 'a secret was added' })]);
      expect(await outcomeOf(lowering(other, one.id, request))).toBe('CONFLICT');
      expect(await outcomeOf(lowering(other, one.id, request, 'cluster:1', 2))).toBe('CONFLICT');
      expect(await markingOf(one.id)).toBe('cluster:4');
    });
  });
});

describe('an undo that would lower a marking', () => {
  const { store } = freshStore();
  const raised = async (reader = lead, from = 'cluster:2', to = 'cluster:4') => {
    const one = person('Alder', { access: from, note: 'before' });
    await save(store, lead, [one]);
    const { commit } = await save(store, reader, [updating('Person', one.id, 1, { access: to, note: 'after' })]);
    return { id: one.id, commit: commit! };
  };
  const now = async (id: string) => {
    const { access, note, version } = (await readRecord(store, lead, 'Person', id))!;
    return { access, note, version };
  };
  const dated = (commit: string, at: string) =>
    store.schema('MATCH (c:Commit {id: $commit}) SET c.at = $at', { commit, at });

  it('takes back one’s own raising of a moment ago, even without the right', async () => {
    const { id, commit } = await raised(clerk);
    expect(await undo(store, clerk, commit)).toMatchObject({ conflicts: [] });
    expect(await now(id)).toMatchObject({ access: 'cluster:2', note: 'before' });
  });

  it.each([
    ['somebody else’s raising', lead, other, new Date().toISOString()],
    ['one’s own raising of long ago', lead, lead, '2020-01-01T00:00:00.000Z'],
  ] as const)('leaves the marking of %s as it is, says so, and takes back the rest', async (_, by, reader, at) => {
    const { id, commit } = await raised(by);
    await dated(commit, at);
    const { conflicts } = await undo(store, reader, commit);
    expect(conflicts).toMatchObject([
      { id, fields: ['access'], reason: [expect.stringContaining('deux'), expect.stringContaining('two')] },
    ]);
    expect(await now(id)).toMatchObject({ access: 'cluster:4', note: 'before' });
  });

  it('leaves the marking once somebody has touched the record since', async () => {
    const { id, commit } = await raised();
    await save(store, other, [updating('Person', id, 2, { why: 'secret' })]);
    const { conflicts } = await undo(store, lead, commit);
    expect(conflicts).toMatchObject([{ fields: ['access'] }]);
    expect(await now(id)).toMatchObject({ access: 'cluster:4', note: 'before' });
  });

  it('below AMBER+STRICT takes the right alone', async () => {
    const { id, commit } = await raised(lead, 'cluster:0', 'cluster:2');
    expect((await undo(store, clerk, commit)).conflicts).toMatchObject([{ fields: ['access'] }]);
    expect(await now(id)).toMatchObject({ access: 'cluster:2' });
    const again = await raised(lead, 'cluster:0', 'cluster:2');
    await undo(store, other, again.commit);
    expect(await now(again.id)).toMatchObject({ access: 'cluster:0' });
  });

  it('of a move to another circle leaves it there, for going back is a move as well', async () => {
    const { id, commit } = await raised(lead, 'cluster:2', 'dossier:3');
    expect((await undo(store, other, commit)).conflicts).toMatchObject([{ fields: ['access'] }]);
    expect(await now(id)).toMatchObject({ access: 'dossier:3' });
  });
});
