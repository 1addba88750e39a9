import type { Operation } from '@entregent/graph-db';
import { HomeModule, HomeService } from '@entregent/server';
import { memberOf, readerWith } from '../../../libs/testing/src/contract/store.ts';
import { committee, creating, organisation, person, save, tying } from '../support/commits.ts';
import { deleteHidden, openServices, type ServicesUnderTest } from '../support/services.ts';

const on = '2026-11-17';
const author = memberOf(['cluster', 'secret']);
const keys = ['cluster:0', 'cluster:1'];
const secret = { access: 'secret:2' };

let under: ServicesUnderTest;
const commits = (operations: readonly Operation[]) => save(under.store, author, operations);
const roles = ['influence_lead', 'delegate', 'director'] as const;

const me = person('Moi');
const dayOf = (role: string) => under.get(HomeService).of(readerWith(keys, { role, person: me.id }), on);
const section = async (role: string, name: string) =>
  (await dayOf(role)).sections.filter((one) => one.name === name).flatMap(({ lines }) => lines);

const undertaking = (who: { readonly id: string }, to: string, more: object = {}) =>
  creating('Undertaking', {
    person: who.id,
    textVersion: 'v1',
    ceiling: 1,
    scope: ['secret'],
    state: 'in_force',
    to,
    ...more,
  });

/** A base with something for each section, and beside each thing a hidden one. */
async function fillBase(): Promise<void> {
  const [ours, tc, wg] = [organisation('Pôle', { ours: true }), committee('CEN/TC 931'), committee('CEN/TC 931/WG 2')];
  const [relay, friend, ghost] = [person('Relais', { relay: true }), person('Ami'), person('Fantôme', secret)];
  const issue = creating('Issue', { title: 'Fibres', due: '2026-12-21', exposureWeight: 4 });
  const met = (who: readonly string[], day: string, more: object = {}) => {
    const activity = creating('Activity', { kind: 'meeting', title: 'Point', on: day, ...more });
    return [activity, ...who.map((id) => creating('Attendance', { activity: activity.id, person: id, ...more }))];
  };
  const task = (title: string, more: object) => creating('Task', { title, ...more });
  const item = (reference: string, more: object) => creating('WorkItem', { reference, ...more });
  const excused = creating('Activity', { kind: 'meeting', title: 'Absent', on: '2026-11-01' });
  await commits([
    me, ours, tc, wg, relay, friend, ghost, issue, excused,
    tying('EMPLOYED_BY', me.id, ours.id),
    creating('Issue', { title: 'Caché', due: '2026-11-18', ...secret }),
    creating('Mandate', { person: me.id, within: tc.id, role: 'expert', from: '2024', to: '2026-12-31', behalf: ours.id }),
    creating('Mandate', { person: me.id, within: wg.id, role: 'expert', termEnd: '2026' }),
    creating('Mandate', { person: me.id, within: wg.id, role: 'convenor', to: '2026-12', ...secret }),
    ...met([relay.id, me.id], '2026-01-10'),
    ...met([friend.id], '2026-02-01'),
    ...met([friend.id], '2026-03-01'),
    ...met([relay.id, ghost.id], '2026-11-10', secret),
    creating('Attendance', { activity: excused.id, person: relay.id, mode: 'excused' }),
    creating('Activity', { kind: 'committee_meeting', title: 'WG 2', on: '2026-11-10', committees: [wg.id], ...secret }),
    creating('Activity', { kind: 'committee_meeting', title: 'TC', on: '2026-11-02', committees: [tc.id] }),
    task('Plus tard', { due: '2026-12-01', assignee: me.id }),
    task('En retard', { due: '2026-11-10', assignee: me.id, counterpart: tc.id, kind: 'commitment_made' }),
    task('À prendre', {}),
    task('D’un autre', { assignee: friend.id }),
    task('Déjà fait', { doneOn: on, assignee: me.id }),
    task('Caché', { due: '2026-11-01', ...secret }),
    task('Fait en secret', { doneOn: on, ...secret }),
    item('prEN 1', { nationalDeadline: '2026-11-24', officialDeadline: '2026-12-15', committee: tc.id, phase: 'enquiry', issues: [issue.id] }),
    item('prEN 2', { officialDeadline: '2026-11-24', committee: wg.id }),
    item('prEN 0', { nationalDeadline: '2026-11-16', officialDeadline: '2026-12-31' }),
    item('prEN secret', { nationalDeadline: '2026-11-18', ...secret }),
    creating('Paper', { title: 'À relire', issue: issue.id, status: 'review', reference: 'A-1', on: '2026-11-01' }),
    creating('Paper', { title: 'Brouillon', issue: issue.id, status: 'draft', reference: 'A-2', on: '2026-10-01' }),
    creating('Paper', { title: 'Approuvé', issue: issue.id, status: 'approved', reference: 'A-3', on: '2026-10-01' }),
    creating('Paper', { title: 'Secret', issue: issue.id, status: 'review', reference: 'A-4', on: '2026-10-01', ...secret }),
    undertaking(friend, '2026-11-30'),
    undertaking(relay, '2027-01-16', { state: 'suspended' }),
    undertaking(me, '2027-01-17'),
    undertaking(me, '2026-11-16'),
    undertaking(me, '2026-12-01', { state: 'draft' }),
    undertaking(me, '2026-12-02', { scope: ['cluster'] }),
    undertaking(me, '2027-12-02', { scope: ['cluster', 'secret'] }),
    undertaking(friend, '2026-11-29', { ...secret }),
  ]); // prettier-ignore
}

describe('the day of each role', () => {
  beforeAll(async () => {
    under = await openServices([HomeModule], ['cluster', 'secret']);
    await fillBase();
  });
  afterAll(() => under.close());

  it.each([
    ['influence_lead', ['tasks', 'cold', 'issues', 'terms', 'windows', 'papers', 'done']],
    ['delegate', ['windows', 'tasks', 'silent', 'terms', 'issues', 'done']],
    ['director', ['papers', 'undertakings', 'tasks', 'terms', 'issues', 'windows', 'done']],
  ])('of %s has its sections in order', async (role, names) => {
    expect((await dayOf(role)).sections.map(({ name }) => name)).toEqual(names);
  });

  it('recalls to the director the undertakings that end within sixty days and that none takes over', async () => {
    const lines = await section('director', 'undertakings');
    expect(lines.map(({ label, due, detail }) => [label, due, detail])).toEqual([
      ['Ami', '2026-11-30', 'in_force'],
      ['Relais', '2027-01-16', 'suspended'],
    ]);
  });

  it('puts the windows by the deadline that counts, a national one first, and leaves out what is lost or hidden', async () => {
    expect((await section('delegate', 'windows')).map(({ label, due, official, seats }) => [label, due, official, seats])).toEqual([
      ['prEN 1', '2026-11-24', '2026-12-15', 1],
      ['prEN 2', '2026-11-24', null, 0],
    ]);
  }); // prettier-ignore

  it('lists what the reader has to do and what nobody has taken, what is late first', async () => {
    const lines = await section('director', 'tasks');
    expect(lines.map(({ label, reason, aboutLabel }) => [label, reason, aboutLabel])).toEqual([
      ['En retard', 'commitment_made', 'CEN/TC 931'],
      ['Plus tard', 'task', null],
      ['À prendre', 'task', null],
    ]);
  });

  it('keeps what was done today apart', async () => {
    expect((await section('delegate', 'done')).map(({ label }) => label)).toEqual(['Déjà fait']);
  });

  it('tells relations that go cold, relays of trust first, and counts nobody as seen who was excused or met in secret', async () => {
    const lines = await section('influence_lead', 'cold');
    expect(lines.map(({ label, last, count }) => [label, last, count])).toEqual([
      ['Relais', '2026-01-10', 1],
      ['Ami', '2026-03-01', 2],
    ]);
  });

  it('asks for the meetings of committees in which one sits and nothing was logged for long', async () => {
    expect((await section('delegate', 'silent')).map(({ label, last }) => [label, last])).toEqual([
      ['CEN/TC 931/WG 2', null],
    ]);
  });

  it('warns of mandates that end, a term known to the year lasting to its end', async () => {
    const lines = await section('director', 'terms');
    expect(lines.map(({ detail, aboutLabel, due, behalf }) => [detail, aboutLabel, due, behalf])).toEqual([
      ['expert', 'CEN/TC 931', '2026-12-31', 'Pôle'],
      ['expert', 'CEN/TC 931/WG 2', '2026', null],
    ]);
  });

  it('gives the director what waits for review before drafts', async () => {
    expect((await section('director', 'papers')).map(({ label }) => label)).toEqual(['À relire', 'Brouillon']);
  });

  it('is the same, to the byte, on the base without the hidden records', async () => {
    const before = JSON.stringify(await Promise.all(roles.map(dayOf)));
    await deleteHidden(under.store, keys);
    expect(JSON.stringify(await Promise.all(roles.map(dayOf)))).toBe(before);
  });
});
