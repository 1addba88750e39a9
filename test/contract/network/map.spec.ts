import type { Operation, Values } from '@entregent/graph-db';
import { DomainError } from '@entregent/model';
import { committee, creating, newId, organisation, person, refusal, save, tying } from '../support/commits.ts';
import { memberOf, readerWith } from '../../../libs/testing/src/contract/store.ts';
import { MOST_COUNTED } from '../../../libs/server/src/network/network.schemas.ts';
import { FocusPayload } from '../../../libs/graph-view/src/payload.ts';
import { type NetworkUnderTest, openNetwork } from './network-set-up.ts';

const on = '2026-11-17';
const author = memberOf(['cluster', 'secret']);
const outsider = readerWith(['cluster:0', 'cluster:1'], { language: 'fr' });
const secret: Values = { access: 'secret:2' };

type Columns = Awaited<ReturnType<NetworkUnderTest['network']['focus']>>['columns'];
/** What a map says of one actor, by name. */
const nodeCalled = ({ nodes }: Columns, name: string) => {
  const at = nodes.label.indexOf(name);
  return { sub: nodes.sub[at], flags: nodes.flags[at], stance: nodes.stance[at], hidden: nodes.hidden[at] };
};
/** The ties of a map as "tail type head (label)", with what is special about them. */
const said = ({ nodes, edges }: Columns): string[] =>
  edges.id
    .map((_, e) => {
      const marks = [edges.ended[e] ? 'ended' : '', `${edges.sourced[e]} sources`].filter(Boolean).join(', ');
      return `${nodes.label[edges.from[e]!]} ${edges.type[e]} ${nodes.label[edges.to[e]!]} (${edges.label[e]}): ${marks}`;
    })
    .toSorted();

let under: NetworkUnderTest;
const commits = (operations: readonly Operation[]) => save(under.store, author, operations);
const focus = async (around: string, more: object = {}, reader = outsider) =>
  (await under.network.focus(reader, { around, on, ...more })).columns;

describe('a map', () => {
  beforeAll(async () => {
    under = await openNetwork();
  });
  afterAll(() => under.close());

  it('shows the centre, its neighbours and theirs, nearest first, in the shape that the web draws', async () => {
    const [a, b, c, d] = ['A', 'B', 'C', 'D'].map((name) => person(name));
    await commits([
      a!,
      b!,
      c!,
      d!,
      tying('KNOWS', a!.id, b!.id),
      tying('KNOWS', b!.id, c!.id),
      tying('KNOWS', c!.id, d!.id),
    ]);
    const columns = await focus(a!.id);
    expect(columns.nodes.label).toEqual(['A', 'B', 'C']);
    expect(nodeCalled(columns, 'C').hidden).toEqual({ KNOWS: 1 });
    expect(FocusPayload.parse(columns)).toEqual(columns);
    expect((await focus(a!.id, { depth: 1 })).nodes.label).toEqual(['A', 'B']);
  });

  it('puts what is ours and relays of trust before others when it must choose, then goes by name', async () => {
    const hub = organisation('Hub');
    const firms = ['Zinc', 'Acier', 'Bois'].map((name) => organisation(name));
    const [ours, relay] = [organisation('Nôtre', { ours: true }), organisation('Relais', { relay: true })];
    await commits([
      hub,
      ours,
      relay,
      ...firms,
      ...[...firms, relay, ours].map(({ id }) => tying('MEMBER_OF', id, hub.id)),
    ]);
    const columns = await focus(hub.id, { limit: 4 });
    expect(columns.nodes.label).toEqual(['Hub', 'Nôtre', 'Relais', 'Acier']);
    expect(nodeCalled(columns, 'Hub').hidden).toEqual({ MEMBER_OF: 2 });
  });

  it('says hats, employers, centre, relays and stances', async () => {
    const [a, b] = [person('A', { relay: true }), person('B')];
    const [tc, firm, issue] = [
      committee('CEN/TC 1'),
      organisation('Firm', { acronym: 'FRM', ours: true }),
      creating('Issue', { title: 'Fibres' }),
    ];
    const stance = (actor: string, position: number, day: string) =>
      creating('Stance', { actor, issue: issue.id, position, on: day });
    await commits([
      a,
      b,
      tc,
      firm,
      issue,
      creating('Mandate', { person: a.id, within: tc.id, role: 'chair', title: 'Présidente', from: '2024' }),
      creating('Mandate', { person: a.id, within: tc.id, role: 'expert', from: '2027' }),
      tying('EMPLOYED_BY', b.id, firm.id),
      tying('KNOWS', a.id, b.id),
      stance(a.id, -1, '2025-01-01'),
      stance(a.id, 2, '2026-11-01'),
      stance(a.id, -2, '2026-12-01'),
    ]);
    const columns = await focus(a.id, { issue: issue.id });
    expect(nodeCalled(columns, 'A')).toMatchObject({ sub: 'Présidente, CEN/TC 1', flags: 1 + 8, stance: 2 });
    expect(nodeCalled(columns, 'B')).toMatchObject({ sub: 'FRM', flags: 2, stance: null });
    expect(said(columns)).toContain('A MANDATE CEN/TC 1 (Présidente): 0 sources');
  });

  it('draws ties that had ended between actors that it shows, and follows none of them', async () => {
    const [a, b, c] = [person('A'), person('B'), person('C')];
    await commits([
      a,
      b,
      c,
      tying('KNOWS', a.id, b.id),
      tying('ALLY_OF', a.id, b.id, { to: '2025' }),
      tying('KNOWS', a.id, c.id, { to: '2026-11-16' }),
      tying('OPPOSES', a.id, b.id, { from: '2026-11-18' }),
    ]);
    const columns = await focus(a.id);
    expect(columns.nodes.label).toEqual(['A', 'B']);
    expect(said(columns)).toEqual(['A ALLY_OF B (null): ended, 0 sources', 'A KNOWS B (null): 0 sources']);
    expect((await focus(a.id, { on: '2026-11-16' })).nodes.label).toEqual(['A', 'B', 'C']);
  });

  it('is, with its counts, what it would be without the hidden records', async () => {
    const [a, b, hidden] = [person('A'), person('B'), person('Hidden', secret)];
    const [seen, unseen] = [creating('Source', { title: 'Seen' }), creating('Source', { title: 'Unseen', ...secret })];
    await commits([
      a,
      b,
      hidden,
      seen,
      unseen,
      tying('KNOWS', a.id, b.id, { sources: [seen.id, unseen.id] }),
      tying('KNOWS', a.id, hidden.id, secret),
      tying('KNOWS', b.id, hidden.id, secret),
      tying('ALLY_OF', a.id, b.id, secret),
    ]);
    const columns = await focus(a.id, { limit: 1 });
    expect(nodeCalled(columns, 'A').hidden).toEqual({ KNOWS: 1 });
    expect(said(await focus(a.id))).toEqual(['A KNOWS B (null): 1 sources']);
    expect((await focus(a.id, {}, author)).nodes.label).toEqual(['A', 'B', 'Hidden']);
  });

  it('stands around the actors that an issue concerns', async () => {
    const [taker, decider, other, neighbour] = [
      person('Taker'),
      person('Decider'),
      person('Other'),
      person('Neighbour'),
    ];
    const tc = committee('TC 9');
    const issue = creating('Issue', { title: 'Fibres', deciders: [decider.id], committees: [tc.id] });
    await commits([
      taker,
      decider,
      other,
      neighbour,
      tc,
      issue,
      creating('Stance', { actor: taker.id, issue: issue.id, position: 1, on: '2026-01-01' }),
      tying('KNOWS', taker.id, neighbour.id),
    ]);
    const { title, kind, columns } = await under.network.focus(outsider, { around: issue.id, depth: 2, on });
    expect([title, kind, columns.nodes.label]).toEqual(['Fibres', 'Issue', ['Decider', 'Taker', 'TC 9', 'Neighbour']]);
    expect(nodeCalled(columns, 'Taker').stance).toBe(1);
    expect((await focus(issue.id, { depth: 1 })).nodes.label).toEqual(['Decider', 'Taker', 'TC 9']);
  });

  it('draws all mandates between the same two actors as one link', async () => {
    const [a, firm, tc] = [person('A', { honorific: 'mme' }), organisation('Firm'), committee('TC 3')];
    await commits([
      a,
      firm,
      tc,
      creating('Mandate', { person: a.id, within: firm.id, behalf: firm.id, role: 'director' }),
      creating('Mandate', { person: a.id, within: tc.id, behalf: firm.id, role: 'expert' }),
    ]);
    const columns = await focus(a.id);
    expect(said(columns)).toEqual([
      expect.stringMatching(/^A MANDATE Firm \((directrice|experte)\): 0 sources$/) as string,
      'A MANDATE TC 3 (experte): 0 sources',
      'Firm MANDATE TC 3 (null): 0 sources',
    ]);
    expect(FocusPayload.parse(columns)).toEqual(columns);
  });

  it('keeps to the kinds and ties asked for', async () => {
    const [a, b, firm] = [person('A'), person('B'), organisation('Firm')];
    await commits([a, b, firm, tying('KNOWS', a.id, b.id), tying('EMPLOYED_BY', a.id, firm.id)]);
    expect((await focus(a.id, { kinds: ['Organisation'] })).nodes.label).toEqual(['A', 'Firm']);
    expect((await focus(a.id, { ties: ['KNOWS'] })).nodes.label).toEqual(['A', 'B']);
  });

  it('grows by neighbours of one actor, keeping what is shown and counting anew', async () => {
    const [a, b, c, d] = [person('A'), person('B'), person('C'), person('D')];
    const firm = organisation('Firm');
    await commits([
      a,
      b,
      c,
      d,
      firm,
      tying('KNOWS', a.id, b.id),
      tying('KNOWS', b.id, c.id),
      tying('KNOWS', c.id, a.id),
      tying('KNOWS', c.id, d.id),
      tying('EMPLOYED_BY', b.id, firm.id),
    ]);
    const shown = [a.id, b.id];
    const { columns } = await under.network.expand(outsider, { id: b.id, shown, on });
    expect(columns.nodes.label).toEqual(['A', 'B', 'C', 'Firm']);
    expect(said(columns)).toHaveLength(4);
    expect(nodeCalled(columns, 'C').hidden).toEqual({ KNOWS: 1 });
    const some = await under.network.expand(outsider, { id: b.id, ties: ['EMPLOYED_BY'], shown, on });
    expect(some.columns.nodes.label).toEqual(['A', 'B', 'Firm']);
    expect(nodeCalled(some.columns, 'A').hidden).toEqual({ KNOWS: 1 });
  });

  it('counts the neighbours of one actor up to a bound, and beyond it says only that there are more', async () => {
    const hub = organisation('Hub');
    const joined = (count: number, more: Values = {}) =>
      Array.from({ length: count }, (_, index) => organisation(`Member ${index}`, more)).flatMap((member) => [
        member,
        tying('MEMBER_OF', member.id, hub.id, more),
      ]);
    const counts = async () => {
      const { nodes } = await focus(hub.id, { limit: 1 });
      return [nodes.hidden[0], nodes.uncounted[0]];
    };
    await commits([hub, ...joined(MOST_COUNTED), ...joined(3, secret)]);
    expect(await counts()).toEqual([{ MEMBER_OF: MOST_COUNTED }, 0]);
    await commits(joined(1));
    expect(await counts()).toEqual([{}, MOST_COUNTED]);
  });

  it('takes one statement', async () => {
    const a = person('A');
    await commits([a]);
    under.statements.length = 0;
    await focus(a.id);
    await under.network.expand(outsider, { id: a.id, shown: [], on });
    await under.network.actor(outsider, a.id, on);
    expect(under.statements).toEqual(['network/map', 'network/map', 'network/actor']);
  });

  it('refuses an unknown and a hidden centre alike, and what is no centre', async () => {
    const [hidden, source] = [person('Hidden', secret), creating('Source', { title: 'Paper' })];
    await commits([hidden, source]);
    const refused = await Promise.all([newId(), hidden.id, source.id].map((around) => refusal(focus(around))));
    expect(refused.map(({ code, details }) => ({ code, details }))).toEqual(
      Array(3).fill({ code: 'NOT_FOUND', details: {} }),
    );
  });

  it.each([
    ['a depth of three', { depth: 3 }, 'depth'],
    ['more than 600 actors', { limit: 601 }, 'limit'],
    ['a day that is none', { on: '2026-02-30' }, 'on'],
  ])('refuses %s', async (_, more, path) => {
    const refused: DomainError = await refusal(focus(newId(), more));
    expect([refused.code, refused.details.issues?.[0]?.path]).toEqual(['BAD_USER_INPUT', [path]]);
  });

  it('tells of an actor its hats of the day and the last activity attended', async () => {
    const [a, tc] = [person('A', { honorific: 'mme', why: 'Préside.' }), committee('CEN/TC 1')];
    const [past, excused, future] = [
      ['2026-10-01', 'Vu'],
      ['2026-11-01', 'Excusée'],
      ['2026-12-01', 'À venir'],
    ].map(([day, title]) => creating('Activity', { kind: 'meeting', title: title!, on: day! }));
    const attends = (activity: string, mode: string) => creating('Attendance', { activity, person: a.id, mode });
    await commits([
      a,
      tc,
      past!,
      excused!,
      future!,
      attends(past!.id, 'in_person'),
      attends(excused!.id, 'excused'),
      attends(future!.id, 'remote'),
      creating('Mandate', { person: a.id, within: tc.id, role: 'secretary', from: '2022-06' }),
      creating('Mandate', { person: a.id, within: tc.id, role: 'expert', to: '2020' }),
    ]);
    expect(await under.network.actor(outsider, a.id, on)).toMatchObject({
      label: 'Mme A',
      why: 'Préside.',
      hats: [{ label: 'secrétaire', within: 'CEN/TC 1', since: '2022-06' }],
      lastSeen: '2026-10-01',
      lastActivity: 'Vu',
      neighbours: 1,
    });
  });
});
