import { type Operation, readTie, undo } from '@entregent/graph-db';
import { memberOf } from '../../../libs/testing/src/contract/store.ts';
import {
  committee,
  creating,
  fieldOf,
  organisation,
  outcomeOf,
  person,
  refusal,
  removing,
  restoring,
  save,
  tying,
  updating,
} from '../support/commits.ts';
import { allProperties, rebuiltDerived, storedDerived } from '../support/derived.ts';
import { freshStore } from '../support/fresh.ts';

const lead = memberOf(['cluster', 'dossier', 'council'], { user: 'lead' });

describe('what hangs on a record', () => {
  const { store } = freshStore();
  const level = (key: unknown) => Number(String(key).split(':')[1]);
  /** Relations that lie below one of their ends, and records that lie below what they cannot be without. */
  const lyingBelow = async () => {
    const rows = (await store.schema(`MATCH (a:Record)-[r]->(b:Record)
      WHERE a.access IS NOT NULL AND b.access IS NOT NULL AND r.access IS NOT NULL
      RETURN a.access AS a, r.access AS r, b.access AS b, r.id AS tie, r.owner AS owner, r.field AS field`)) as readonly {
      a: string;
      r: string;
      b: string;
      tie: string | null;
      owner: string | null;
      field: string | null;
    }[];
    const joins = ['person', 'within', 'activity', 'actor', 'issue'];
    return rows.filter(
      ({ a, r, b, tie, field }) =>
        (tie !== null && level(r) < Math.max(level(a), level(b))) ||
        (joins.includes(String(field)) && level(r) < level(b)),
    );
  };
  const expectWhole = async () => {
    expect(await lyingBelow()).toEqual([]);
    expect(await storedDerived(store, lead)).toEqual(rebuiltDerived(await allProperties(store)));
  };
  const scene = () => {
    const [p, q, c] = [
      person('Alder', { access: 'cluster:1' }),
      person('Bauer', { access: 'cluster:1' }),
      committee('TC 1'),
    ];
    const tie = tying('KNOWS', p.id, q.id, { access: 'dossier:1' });
    const hat = creating('Mandate', { person: p.id, within: c.id, role: 'expert', access: 'dossier:1' });
    const meeting = creating('Activity', { kind: 'meeting', title: 'Meeting', on: '2026-01-01', access: 'cluster:1' });
    const seat = creating('Attendance', { activity: meeting.id, person: p.id, access: 'cluster:1' });
    return { p, q, c, tie, hat, meeting, seat };
  };
  const accessOf = async (id: string) => {
    const [row] = await store.schema(
      'MATCH (n {id: $id}) RETURN n.access AS access UNION MATCH ()-[r {id: $id}]->() RETURN r.access AS access',
      { id },
    );
    return (row as { access: string } | undefined)?.access;
  };

  it('rises with it in the same commit, in its own circle, also where its writer does not see it', async () => {
    const { p, q, c, tie, hat, meeting, seat } = scene();
    await save(store, lead, [p, q, c, meeting, tie, hat, seat]);
    const outsider = memberOf(['cluster'], { user: 'outsider' });
    const { records, commit } = await save(store, outsider, [updating('Person', p.id, 1, { access: 'cluster:3' })]);
    expect(records.map(({ id }) => id)).toEqual([p.id]);
    expect(await Promise.all([tie.id, hat.id, seat.id].map(accessOf))).toEqual(['dossier:3', 'dossier:3', 'cluster:3']);
    await expectWhole();
    await undo(store, outsider, commit!);
    expect(await Promise.all([p.id, tie.id, hat.id, seat.id].map(accessOf))).toEqual([
      'cluster:1',
      'dossier:3', // he does not see it, so that his undo leaves it higher than it need be
      'dossier:3',
      'cluster:1',
    ]);
    await expectWhole();
  });

  it('rises with it when it is changed or made in the same commit, and is refused when it is told to lie below', async () => {
    const { p, q, c, tie, hat, meeting, seat } = scene();
    await save(store, lead, [p, q, c, meeting, tie, hat, seat]);
    const raise = updating('Person', p.id, 1, { access: 'cluster:3' });
    const low = await refusal(save(store, lead, [raise, updating('KNOWS', tie.id, 1, { access: 'dossier:2' })]));
    expect([low.code, fieldOf(low)]).toEqual(['BAD_USER_INPUT', ['access']]);
    const fresh = tying('ALLY_OF', p.id, q.id);
    await save(store, lead, [raise, updating('KNOWS', tie.id, 1, { note: 'a note' }), fresh]);
    expect(await accessOf(tie.id)).toBe('dossier:3');
    expect(await accessOf(fresh.id)).toBe('cluster:3');
    expect((await readTie(store, lead, 'KNOWS', tie.id))!.version).toBe(2);
    await expectWhole();
  });

  it('does not lie below whatever goes to the trash and comes back meanwhile', async () => {
    const { p, q, c, tie, hat, meeting, seat } = scene();
    await save(store, lead, [p, q, c, meeting, tie, hat, seat]);
    const steps: Operation[] = [
      removing('KNOWS', tie.id),
      removing('Mandate', hat.id),
      updating('Person', p.id, 1, { access: 'cluster:3' }),
      restoring('KNOWS', tie.id),
      restoring('Mandate', hat.id),
      removing('Person', q.id),
      removing('Committee', c.id),
      restoring('Committee', c.id),
      restoring('Person', q.id),
      updating('Person', q.id, 3, { access: 'cluster:4' }),
    ];
    for (const step of steps) {
      await save(store, lead, [step]);
      await expectWhole();
    }
    expect(await accessOf(tie.id)).toBe('dossier:4');
  });

  it('is taken back with it by an undo, no lower than its other end by then', async () => {
    const { p, q, c, tie, hat, meeting, seat } = scene();
    await save(store, lead, [p, q, c, meeting, tie, hat, seat]);
    const { commit } = await save(store, lead, [updating('Person', p.id, 1, { access: 'cluster:3' })]);
    await save(store, lead, [updating('Person', q.id, 1, { access: 'cluster:2' })]);
    await undo(store, lead, commit!);
    expect(await Promise.all([p.id, tie.id, hat.id].map(accessOf))).toEqual(['cluster:1', 'dossier:2', 'dossier:1']);
    await expectWhole();
  });

  it('cannot be brought below something hidden, which is answered as if it were not there', async () => {
    const boss = person('Boss', { access: 'dossier:2' });
    const place = organisation('Acme', { access: 'cluster:1' });
    const hat = creating('Mandate', { person: boss.id, within: place.id, role: 'director', access: 'cluster:2' });
    await save(store, lead, [boss, place, hat]);
    const outsider = memberOf(['cluster'], { user: 'outsider' });
    expect(await outcomeOf(save(store, outsider, [updating('Mandate', hat.id, 1, { access: 'cluster:1' })]))).toBe(
      'NOT_FOUND',
    );
  });
});
