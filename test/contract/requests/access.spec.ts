import { readRecord } from '@entregent/graph-db';
import type { Kind } from '@entregent/model';
import { AccessService, NoticesService, RequestsService } from '@entregent/server';
import { newId, organisation, outcomeOf, person, refusal, save } from '../support/commits.ts';
import { memberOf } from '../../../libs/testing/src/contract/store.ts';
import { openOffice, type Office } from './office.ts';

const all = memberOf(['cluster', 'dossier', 'council'], { user: 'all' });
const reason = 'I prepare the meeting of Monday';

describe('a request for access', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await office.hire('asker', 'delegate', { cluster: 2 });
    await office.hire('owner', 'influence_lead', { cluster: 4, dossier: 4 });
    await office.hire('director', 'director', { cluster: 4, dossier: 4 });
    await office.hire('outside', 'director', { cluster: 4 });
    await office.own('dossier', 'owner');
  });
  afterAll(() => office.close());
  beforeEach(() => office.store.schema('MATCH (n) WHERE n:Request OR n:Notice DETACH DELETE n'));

  const ask = async (record: string, name = 'asker') =>
    office.get(AccessService).ask(await office.as(name), { record, reason });
  const waiting = async (name: string) => office.get(RequestsService).toDecide(await office.as(name));
  const mine = async (name = 'asker', now?: number) => office.get(RequestsService).mine(await office.as(name), now);
  const decide = async (name: string, id: string, accept: boolean, until?: string) =>
    office.get(RequestsService).decide(await office.as(name), { id, accept, reason: 'Need to know', until });
  const unread = async (name: string) => office.get(NoticesService).unread(await office.as(name));
  const hidden = async () => {
    const one = person('Alder', { access: 'dossier:3' });
    await save(office.store, all, [one]);
    return one.id;
  };
  const sees = async (id: string, kind: Kind = 'Person') =>
    (await readRecord(office.store, await office.as('asker'), kind, id)) !== undefined;

  it('is answered in the same bytes by the same statements whether the record exists or not, 200 times each', async () => {
    const records = Array.from({ length: 200 }, (_, index) =>
      person(`Person ${index}`, { access: `dossier:${index % 5}` }),
    );
    await save(office.store, all, records);
    const tryAll = async (ids: readonly string[]) => {
      const told: string[] = [];
      for (const id of ids) {
        // Otherwise the eleventh is refused, as it would be for anybody.
        await office.store.schema('MATCH (q:Request) DELETE q');
        office.statements.length = 0;
        told.push(`${JSON.stringify(await ask(id))} ${office.statements.join(' ')}`);
      }
      return told;
    };
    const there = await tryAll(records.map(({ id }) => id));
    const nowhere = await tryAll(records.map(() => newId()));
    expect(there).toEqual(nowhere);
    expect(new Set(there).size).toBe(1);
  }, 240_000);

  it('reads the same among one’s own whether the record exists or not, before and after a refusal and when its time is over', async () => {
    const [real, none] = [await hidden(), newId()];
    await ask(real);
    await ask(none);
    const [request] = await waiting('owner');
    await decide('owner', request!.id, false);
    const days = (n: number) => Date.now() + n * 86_400_000;
    for (const now of [Date.now(), days(13), days(15)]) {
      const [one, two] = (await mine('asker', now)).map(({ id: _id, at: _at, record: _record, ...told }) => told);
      expect(one).toEqual(two);
    }
    expect((await mine()).map(({ state }) => state)).toEqual(['open', 'open']);
    expect((await mine('asker', days(15))).map(({ state }) => state)).toEqual(['closed', 'closed']);
    expect(await unread('asker')).toBe(0);
  });

  it('is told to the owner of the circle, with who asks, why, and the record', async () => {
    await ask(await hidden());
    expect(await waiting('owner')).toMatchObject([
      { kind: 'access', userName: 'asker', reason, label: 'Alder', marking: 'dossier:3', circle: 'dossier' },
    ]);
    const { nodes } = await office.get(NoticesService).page(await office.as('owner'), { first: 10 });
    expect(nodes.map(({ text, link }) => [text, link])).toEqual([['asker asks for access to “Alder”.', '/demandes']]);
    expect(await waiting('director')).toEqual([]);
    expect([await unread('director'), await unread('outside')]).toEqual([0, 0]);
    const [entry] = (await office.audit('access_requested')).slice(-1);
    expect(entry!.detail).toMatchObject({ kind: 'access', reason });
  });

  it('goes to the directors who hold the circle when its owner does not decide', async () => {
    await office.store.schema("MATCH (c:Circle {code: 'dossier'}) SET c.owner = null");
    await ask(await hidden());
    expect(await waiting('director')).toHaveLength(1);
    expect(await waiting('outside')).toEqual([]);
    expect([await unread('director'), await unread('outside'), await unread('owner')]).toEqual([1, 0, 0]);
    await office.own('dossier', 'owner');
  });

  it('lets in up to the level of the record and until a day, when the owner accepts', async () => {
    const id = await hidden();
    await ask(id);
    const [request] = await waiting('owner');
    await decide('owner', request!.id, true, '2999-12-31');
    expect(await sees(id)).toBe(true);
    expect((await office.as('asker')).access).toEqual(expect.arrayContaining(['dossier:3', 'cluster:2']));
    expect((await office.as('asker')).access).not.toContain('dossier:4');
    expect(await mine()).toMatchObject([{ state: 'accepted', label: 'Alder', decision: 'Need to know' }]);
    const { nodes } = await office.get(NoticesService).page(await office.as('asker'), { first: 10 });
    expect(nodes).toMatchObject([
      { kind: 'access_accepted', record: id, text: '“Alder” is open to you until 31/12/2999.' },
    ]);
    expect(await waiting('owner')).toEqual([]);
    expect((await office.audit('membership_changed')).at(-1)!.detail).toMatchObject({ marking: 'dossier:3' });

    // What he had been let in to by it ends with it; what he is told of it ends as well.
    await office.store.schema(
      "MATCH ()-[m:MEMBER]->(:Circle {code: 'dossier'}) WHERE m.until IS NOT NULL SET m.until = '2020-01-01T00:00:00.000Z'",
    );
    expect(await sees(id)).toBe(false);
    expect([await unread('asker'), (await mine())[0]!.label]).toEqual([0, null]);
  });

  it.each([
    ['its asker', 'asker', 'FORBIDDEN'],
    ['a director while the owner can', 'director', 'NOT_FOUND'],
    ['a director who does not see the record', 'outside', 'NOT_FOUND'],
  ])('is not decided by %s', async (_, name, code) => {
    const id = await hidden();
    await ask(id);
    const [request] = await waiting('owner');
    expect(await outcomeOf(decide(name, request!.id, true))).toBe(code);
    expect(await sees(id)).toBe(false);
  });

  it('is decided once', async () => {
    await ask(await hidden());
    const [request] = await waiting('owner');
    const outcomes = await Promise.all(
      [true, true, false].map((accept) => outcomeOf(decide('owner', request!.id, accept))),
    );
    expect(outcomes.toSorted()).toEqual(['DECIDED', 'DECIDED', 'done']);
    expect(await outcomeOf(decide('owner', newId(), true))).toBe('NOT_FOUND');
  });

  it('is not decided once its asker has been told that nothing came of it', async () => {
    await ask(await hidden());
    const [request] = await waiting('owner');
    await office.store.schema("MATCH (q:Request) SET q.at = '2020-01-01T00:00:00.000Z'");
    expect(await waiting('owner')).toEqual([]);
    expect(await outcomeOf(decide('owner', request!.id, true))).toBe('DECIDED');
  });

  it('is not for a circle to which the record has moved since', async () => {
    const id = await hidden();
    await ask(id);
    const [request] = await waiting('owner');
    await office.store.schema("MATCH (n:Record {id: $id}) SET n.access = 'cluster:3'", { id });
    expect(await outcomeOf(decide('owner', request!.id, true))).toBe('DECIDED');
  });

  it('is refused from the eleventh in a day on, also when they come at once, whether the records exist or not', async () => {
    const place = organisation('Acme', { access: 'dossier:1' });
    await save(office.store, all, [place]);
    const ids = Array.from({ length: 7 }, () => [place.id, newId()]).flat();
    const outcomes = await Promise.all(ids.map((id) => outcomeOf(ask(id))));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(10);
    expect((await refusal(ask(newId()))).code).toBe('LIMIT_EXCEEDED');
    expect(await outcomeOf(ask(newId(), 'director'))).toBe('done');
  });
});
