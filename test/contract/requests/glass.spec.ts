import { readRecord } from '@entregent/graph-db';
import { AccountsService, GlassService, MACHINE, NoticesService, SignInService } from '@entregent/server';
import { memberOf } from '../../../libs/testing/src/contract/store.ts';
import { newId, outcomeOf, person, save } from '../support/commits.ts';
import { openOffice, type Office } from './office.ts';

const all = memberOf(['cluster', 'dossier', 'council'], { user: 'all' });
const reason = 'The owner is unreachable and the vote closes tonight';

describe('an emergency access', () => {
  let office: Office;
  let record: string;
  beforeAll(async () => {
    office = await openOffice();
    await office.hire('asker', 'delegate', { cluster: 1 });
    await office.hire('owner', 'influence_lead', { dossier: 4 });
    await office.hire('director', 'director', { cluster: 4 });
    await office.hire('officer', 'data_officer', { cluster: 1 });
    await office.hire('reader', 'influence_lead', { cluster: 4 });
    await office.own('dossier', 'owner');
    const one = person('Alder', { access: 'dossier:3' });
    await save(office.store, all, [one]);
    record = one.id;
  });
  afterAll(() => office.close());
  beforeEach(() =>
    office.store
      .schema('MATCH (n) WHERE n:Request OR n:Notice OR n:AuditEntry DETACH DELETE n')
      .then(() => office.store.schema('MATCH ()-[g:GRANT]->() DELETE g')),
  );

  const ask = async (circle = 'dossier', name = 'asker') =>
    office.get(GlassService).ask(await office.as(name), { circle, level: 3, minutes: 60, reason });
  const waiting = async (name: string) => office.get(GlassService).toApprove(await office.as(name));
  const decide = async (name: string, id: string, { accept = true, fresh = true } = {}) =>
    office.get(GlassService).decide(await office.as(name, fresh), { id, accept, reason: 'Agreed by phone' });
  const sees = async () => (await readRecord(office.store, await office.as('asker'), 'Person', record)) !== undefined;
  const kinds = async (name: string) =>
    (await office.get(NoticesService).page(await office.as(name), { first: 20 })).nodes.map(({ kind }) => kind);
  const steps = async () => (await office.audit('glass_broken')).map(({ detail }) => detail['step']);
  const opened = async () => {
    await ask();
    const [request] = await waiting('director');
    await decide('director', request!.id);
    return request!.id;
  };

  it('opens the circle to who asked when a second person approves, and alarms everybody concerned', async () => {
    await ask();
    expect(await sees()).toBe(false);
    const [request] = await waiting('director');
    expect(request).toMatchObject({ userName: 'asker', circle: 'dossier', marking: 'dossier:3', minutes: 60, reason });
    for (const name of ['asker', 'owner', 'director', 'officer']) expect(await kinds(name)).toEqual(['glass_asked']);
    expect(await kinds('reader')).toEqual([]);
    await decide('director', request!.id);
    expect(await sees()).toBe(true);
    const { access, marking, glass } = await office.as('asker');
    expect(access).not.toContain('dossier:4');
    expect([marking, glass]).toEqual(['cluster:0', [request!.id]]);
    for (const name of ['asker', 'owner', 'director', 'officer'])
      expect(await kinds(name)).toEqual(['glass_approved', 'glass_asked']);
    const [own] = await office.get(GlassService).inForce(await office.as('asker'));
    expect(own).toMatchObject({ own: true, circle: 'dossier', approvedBy: 'director', reason });
    expect(await office.get(GlassService).inForce(await office.as('officer'))).toHaveLength(1);
    expect(await office.get(GlassService).inForce(await office.as('reader'))).toEqual([]);
    expect(await steps()).toEqual(['asked', 'approved']);
  });

  it('is not approved by who asked, by who may not, without a fresh sign-in, or twice', async () => {
    await ask('dossier', 'director');
    const [request] = await waiting('officer');
    expect(await outcomeOf(decide('director', request!.id))).toBe('FORBIDDEN');
    expect(await outcomeOf(decide('reader', request!.id))).toBe('FORBIDDEN');
    expect(await outcomeOf(decide('officer', request!.id, { fresh: false }))).toBe('FRESH_SIGN_IN');
    expect(await office.store.schema('MATCH ()-[g:GRANT]->() RETURN g')).toEqual([]);
    const outcomes = await Promise.all([1, 2, 3].map(() => outcomeOf(decide('officer', request!.id))));
    expect(outcomes.toSorted()).toEqual(['DECIDED', 'DECIDED', 'done']);
    expect(await office.store.schema('MATCH ()-[g:GRANT]->() RETURN g.level AS level')).toEqual([{ level: 3 }]);
  });

  it('is not asked for by a role that may not', async () => {
    expect(await outcomeOf(ask('dossier', 'officer'))).toBe('FORBIDDEN');
  });

  it('gives nothing when it is refused, and its asker reads what he would read of a circle that does not exist', async () => {
    const [real, none] = [await ask('dossier'), await ask('no such circle')];
    expect(real).toEqual(none);
    expect(await waiting('director')).toHaveLength(1);
    const [request] = await waiting('director');
    await decide('director', request!.id, { accept: false });
    expect(await sees()).toBe(false);
    expect(await kinds('asker')).toEqual(['glass_asked', 'glass_asked']);
    expect(await steps()).toEqual(['asked', 'asked', 'refused']);
  });

  it.each(['asker', 'director', 'owner', 'officer'])(
    'is ended early by the %s, and refused from the next request on',
    async (name) => {
      const id = await opened();
      expect(await outcomeOf(office.get(GlassService).end(await office.as('reader'), id))).toBe('NOT_FOUND');
      await office.get(GlassService).end(await office.as(name), id);
      expect(await sees()).toBe(false);
      expect((await office.as('asker')).glass).toEqual([]);
      expect(await outcomeOf(office.get(GlassService).end(await office.as(name), id))).toBe('NOT_FOUND');
      for (const watcher of ['asker', 'director', 'owner', 'officer'])
        expect((await kinds(watcher))[0]).toBe('glass_ended');
      expect(await steps()).toEqual(['asked', 'approved', 'ended']);
    },
  );

  it('ends by itself for the session that is open, for an API token and for every list', async () => {
    const link = await office.get(SignInService).newLink(MACHINE, 'asker@office.example');
    const session = (await office.get(SignInService).withLink(link, { address: '127.0.0.1' })).secret;
    const id = await opened();
    const holds = async () => (await office.get(SignInService).readerOfSession(session))?.access.includes('dossier:3');
    expect(await holds()).toBe(true);
    const past = new Date(Date.now() - 1000).toISOString();
    await office.store.schema('MATCH ()-[g:GRANT {request: $id}]->() SET g.until = $past', { id, past });
    expect(await holds()).toBe(false);
    expect(await sees()).toBe(false);
    expect(await office.get(GlassService).inForce(await office.as('officer'))).toEqual([]);
    await waiting('director');
    expect(await steps()).toEqual(['asked', 'approved', 'lapsed']);
    await waiting('director');
    expect(await steps()).toHaveLength(3);
  });

  it('is told as ended when its time is over, without anybody doing anything', async () => {
    await opened();
    expect(await kinds('owner')).not.toContain('glass_ended');
    const later = new Date(Date.now() + 61 * 60_000);
    const { nodes } = await office.get(NoticesService).page(await office.as('owner'), { first: 20 }, later);
    expect(nodes[0]!.kind).toBe('glass_ended');
  });

  it('lapses unanswered after a day', async () => {
    await ask();
    const [request] = await waiting('director');
    await office.store.schema("MATCH (q:Request) SET q.at = '2020-01-01T00:00:00.000Z'");
    expect(await waiting('director')).toEqual([]);
    expect(await outcomeOf(decide('director', request!.id))).toBe('DECIDED');
    expect(await outcomeOf(decide('director', newId()))).toBe('NOT_FOUND');
  });

  it('gives nothing to an account that was closed meanwhile', async () => {
    await opened();
    await office.get(AccountsService).changeUser(MACHINE, { login: 'asker@office.example', active: false });
    expect(await outcomeOf(office.as('asker'))).toBe('NOT_FOUND');
    await office.get(AccountsService).changeUser(MACHINE, { login: 'asker@office.example', active: true });
  });
});
