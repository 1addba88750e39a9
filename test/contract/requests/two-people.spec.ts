import { history, readRecord, readTie } from '@entregent/graph-db';
import type { Reader } from '@entregent/model';
import { ActorsService, NoticesService, RecordsService, RequestsService } from '@entregent/server';
import { memberOf } from '../../../libs/testing/src/contract/store.ts';
import { newId, outcomeOf, person, refusal, fieldOf, save, tying, updating } from '../support/commits.ts';
import { openOffice, type Office } from './office.ts';

const all = memberOf(['cluster', 'dossier', 'council'], { user: 'all' });
const markingReason = 'The embargo is over';

describe('a marking that two people lower', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await office.hire('lead', 'influence_lead', { dossier: 4, cluster: 2 });
    await office.hire('owner', 'member_contact', { dossier: 4 });
    await office.hire('director', 'director', { dossier: 4, cluster: 4 });
    await office.hire('outside', 'director', { cluster: 4 });
    await office.hire('colleague', 'influence_lead', { dossier: 4 });
    await office.own('dossier', 'owner');
  });
  afterAll(() => office.close());
  beforeEach(() => office.store.schema('MATCH (n) WHERE n:Request OR n:Notice DETACH DELETE n'));

  const secret = async (access = 'dossier:4') => {
    const one = person('Alder', { access });
    await save(office.store, all, [one]);
    return one.id;
  };
  const lower = async (id: string, more: Readonly<Record<string, unknown>> = {}, name = 'lead') =>
    office.get(RecordsService).update(await office.as(name), 'Person', {
      id,
      version: 1,
      access: 'dossier:1',
      markingReason,
      ...more,
    });
  const decide = async (name: string, id: string, accept = true) =>
    office.get(RequestsService).decide(await office.as(name), { id, accept, reason: 'I agree' });
  const waiting = async (name: string) => office.get(RequestsService).toDecide(await office.as(name));
  const texts = async (name: string) =>
    (await office.get(NoticesService).page(await office.as(name), { first: 10 })).nodes.map(({ text }) => text);
  const unread = async (name: string) => office.get(NoticesService).unread(await office.as(name));
  const recordOf = async (id: string) => (await readRecord(office.store, all, 'Person', id))!;

  it('waits as a request, while whatever else was changed is saved', async () => {
    const id = await secret();
    const saved = await lower(id, { note: 'a note' });
    expect(saved).toMatchObject({ id, version: 2, request: expect.any(String) as string });
    expect(await recordOf(id)).toMatchObject({ access: 'dossier:4', note: 'a note', version: 2 });
    expect(await waiting('owner')).toMatchObject([
      {
        id: saved.request,
        kind: 'lowering',
        userName: 'lead',
        marking: 'dossier:4',
        target: 'dossier:1',
        label: 'Alder',
      },
    ]);
    expect(await waiting('director')).toHaveLength(1);
    expect([await waiting('lead'), await waiting('colleague'), await waiting('outside')]).toEqual([[], [], []]);
    expect(await texts('owner')).toEqual(['lead asks to lower the marking of “Alder”: TLP:RED → TLP:GREEN.']);
    expect(await texts('outside')).toEqual([]);
    expect((await office.audit('access_requested')).at(-1)!.detail).toMatchObject({
      kind: 'lowering',
      reason: markingReason,
    });
  });

  it.each(['owner', 'director'])('is carried out by one commit with both names when the %s approves', async (name) => {
    const id = await secret();
    const { request, version, commit } = await lower(id);
    expect([version, commit]).toEqual([1, null]);
    const decided = await decide(name, request!);
    expect(decided).toMatchObject({ state: 'accepted', commit: expect.any(String) as string });
    expect((await recordOf(id)).access).toBe('dossier:1');
    const [step] = await history(office.store, all, { kind: 'Person', id });
    expect(step).toMatchObject({ commit: decided.commit, by: await office.idOf(name) });
    expect(step!.reason).toBe(`${markingReason} (asked for by lead; approved by ${name}: I agree)`);
    expect(await texts('lead')).toEqual([`${name} approved your request: the marking of “Alder” is lowered.`]);
    expect([await unread('owner'), await unread('director'), await unread('lead')]).toEqual([0, 0, 1]);
    expect((await office.audit('marking_changed')).at(-1)).toMatchObject({
      subject: id,
      detail: { from: 'dossier:4', to: 'dossier:1', askedBy: await office.idOf('lead') },
    });
    expect(await outcomeOf(decide('director', request!))).toBe('DECIDED');
  });

  it('stays when it is refused, and its asker is told', async () => {
    const id = await secret();
    const { request } = await lower(id);
    await decide('owner', request!, false);
    expect((await recordOf(id)).access).toBe('dossier:4');
    expect(await texts('lead')).toEqual(['owner refused to lower the marking of “Alder”.']);
    expect(await office.get(RequestsService).mine(await office.as('lead'))).toMatchObject([{ state: 'refused' }]);
    expect(await outcomeOf(decide('director', request!))).toBe('DECIDED');
  });

  it.each([
    ['its asker', 'lead', 'FORBIDDEN'],
    ['who is neither owner nor director', 'colleague', 'NOT_FOUND'],
    ['a director who does not see the record', 'outside', 'NOT_FOUND'],
  ])('is not decided by %s', async (_, name, code) => {
    const id = await secret();
    const { request } = await lower(id);
    for (const accept of [true, false]) expect(await outcomeOf(decide(name, request!, accept))).toBe(code);
    expect((await recordOf(id)).access).toBe('dossier:4');
  });

  it('is lowered once when two approve at once', async () => {
    const id = await secret();
    const { request } = await lower(id);
    const outcomes = await Promise.all(['owner', 'director'].map((name) => outcomeOf(decide(name, request!))));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    const steps = await history(office.store, all, { kind: 'Person', id });
    expect(steps.filter(({ action }) => action === 'update')).toHaveLength(1);
  });

  it('is not lowered when the record has moved on since', async () => {
    const id = await secret();
    const { request } = await lower(id);
    await save(office.store, all, [updating('Person', id, 1, { note: 'a new secret' })]);
    expect(await outcomeOf(decide('owner', request!))).toBe('CONFLICT');
    expect((await recordOf(id)).access).toBe('dossier:4');
    await decide('owner', request!, false);
  });

  it('is not lowered for an asker who may no longer ask', async () => {
    const id = await secret();
    const { request } = await lower(id);
    await office.store.schema("MATCH (u:User {name: 'lead'})-[m:MEMBER]->(:Circle {code: 'dossier'}) SET m.level = 1");
    expect(await outcomeOf(decide('owner', request!))).toBe('DECIDED');
    await office.store.schema("MATCH (u:User {name: 'lead'})-[m:MEMBER]->(:Circle {code: 'dossier'}) SET m.level = 4");
    expect((await recordOf(id)).access).toBe('dossier:4');
  });

  it('goes to another circle only by one who sees both', async () => {
    const id = await secret();
    const { request } = await lower(id, { access: 'cluster:2' });
    expect(fieldOf(await refusal(decide('owner', request!)))).toEqual(['accept']);
    await decide('director', request!);
    expect((await recordOf(id)).access).toBe('cluster:2');
  });

  it('is not even asked for without a reason, without the right, or where nobody could approve', async () => {
    const id = await secret();
    expect(fieldOf(await refusal(lower(id, { markingReason: undefined })))).toEqual(['markingReason']);
    const officer: Reader = { ...(await office.as('lead')), role: 'data_officer' };
    const given = { id, version: 1, access: 'dossier:1', markingReason, note: 'kept?' };
    expect(await outcomeOf(office.get(RecordsService).update(officer, 'Person', given))).toBe('FORBIDDEN');
    const alone = person('Alone', { access: 'council:4' });
    await save(office.store, all, [alone]);
    const one: Reader = { ...(await office.as('lead')), access: ['council:4', 'council:1'] };
    const asked = { id: alone.id, version: 1, access: 'council:1', markingReason, note: 'kept?' };
    expect(fieldOf(await refusal(office.get(RecordsService).update(one, 'Person', asked)))).toEqual(['access']);
    expect(await recordOf(alone.id)).toMatchObject({ access: 'council:4', note: null, version: 1 });
    expect(await office.store.schema('MATCH (q:Request) RETURN q')).toEqual([]);
  });

  it('is asked for through the forms of facts and for ties in the same way', async () => {
    const [a, b] = [person('Alder', { access: 'dossier:1' }), person('Bauer', { access: 'dossier:1' })];
    const tie = tying('KNOWS', a.id, b.id, { access: 'dossier:4' });
    await save(office.store, all, [a, b, tie]);
    const update = { id: tie.id, type: 'KNOWS' as const, version: 1, access: 'dossier:1', markingReason };
    const saved = await office.get(ActorsService).changeFact(await office.as('lead'), { tie: update, newSources: [] });
    expect(saved.request).not.toBeNull();
    expect(await waiting('owner')).toMatchObject([{ label: 'Alder', tieType: 'KNOWS', other: 'Bauer', record: a.id }]);
    expect(await texts('owner')).toEqual(['lead asks to lower the marking of “Alder — Bauer”: TLP:RED → TLP:GREEN.']);
    await decide('director', saved.request!);
    expect((await readTie(office.store, all, 'KNOWS', tie.id))!.access).toBe('dossier:1');
  });

  it('leaves no request to decide and no notice about a record that one no longer sees', async () => {
    const id = await secret();
    await lower(id);
    await office.store.schema("MATCH (n:Record {id: $id}) SET n.access = 'council:4'", { id });
    expect([await waiting('owner'), await texts('owner')]).toEqual([[], []]);
    expect(await unread('owner')).toBe(0);
    expect(await outcomeOf(decide('owner', newId()))).toBe('NOT_FOUND');
  });
});
