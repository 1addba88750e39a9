import type { Operation, Values } from '@entregent/graph-db';
import { committee, creating, newId, organisation, person, refusal, save, tying } from '../support/commits.ts';
import { memberOf, readerWith } from '../../../libs/testing/src/contract/store.ts';
import type { ActorPath } from '../../../libs/server/src/network/network.schemas.ts';
import { type NetworkUnderTest, openNetwork } from './network-set-up.ts';

const on = '2026-11-17';
const author = memberOf(['cluster', 'secret']);
const outsider = readerWith(['cluster:0', 'cluster:1'], { language: 'fr' });
const secret: Values = { access: 'secret:2' };

/** The first actor met after the start, a body included. */
const introducer = ({ steps: [, first] }: ActorPath) => first?.through?.label ?? first?.label;

let under: NetworkUnderTest;
const commits = (operations: readonly Operation[]) => save(under.store, author, operations);
const mandate = (who: string, where: string, more: Values = {}) =>
  creating('Mandate', { person: who, within: where, role: 'expert', ...more });

describe('ways of introduction', () => {
  beforeAll(async () => {
    under = await openNetwork();
  });
  afterAll(() => under.close());

  const pathsOf = async (from: string, to: string, day = on, reader = outsider) =>
    under.network.paths(reader, { from, to, on: day });

  it('tell colleagues, shared seats and acquaintances in one sentence, the reader as "Vous"', async () => {
    const [me, a, b, c] = [
      person('Moi'),
      person('Arçon', { honorific: 'mme' }),
      person('Bluteau'),
      person('Cardeuse', { honorific: 'mme' }),
    ];
    const [pole, tc] = [organisation('Pôle Lisière'), committee('CEN/TC 442')];
    await commits([
      me,
      a,
      b,
      c,
      pole,
      tc,
      tying('EMPLOYED_BY', me.id, pole.id, { from: '2019' }),
      tying('EMPLOYED_BY', a.id, pole.id, { from: '2021-05' }),
      mandate(a.id, tc.id, { from: '2020' }),
      mandate(b.id, tc.id, { from: '2022' }),
      tying('KNOWS', b.id, c.id, { from: '2018' }),
    ]);
    const { paths } = await pathsOf(me.id, c.id, on, { ...outsider, person: me.id });
    expect(paths[0]).toMatchObject({
      length: 5,
      sentence:
        'Vous → Mme Arçon (collègue depuis 2021, Pôle Lisière) → Bluteau (siège avec elle au CEN/TC 442 depuis 2022) → Mme Cardeuse (connaissance depuis 2018)',
      ask: 'Demandez à Mme Arçon de vous présenter à Bluteau, afin d’atteindre Mme Cardeuse. Reprenez d’abord contact : aucun échange consigné depuis un an.',
    });
    expect(paths[0]?.steps.map(({ kind, through, since }) => [kind, through?.label, since])).toEqual([
      ['Person', undefined, null],
      ['Person', 'Pôle Lisière', '2021-05'],
      ['Person', 'CEN/TC 442', '2022'],
      ['Person', undefined, '2018'],
    ]);
  });

  it('say in English what they say in French', async () => {
    const [a, b] = [person('Dentelle', { honorific: 'm' }), person('Étamine', { honorific: 'mme' })];
    await commits([a, b, tying('KNOWS', a.id, b.id, { from: '2020-03-01' })]);
    const { paths } = await pathsOf(a.id, b.id, on, { ...outsider, language: 'en' });
    expect(paths.map(({ sentence }) => sentence)).toEqual(['Mr Dentelle → Ms Étamine (knows him since 2020)']);
  });

  it('never pass through a hidden actor, and are as long as if it were not there', async () => {
    const [a, b, relay, hidden] = [person('A'), person('B'), person('Relay'), person('Hidden', secret)];
    const far = person('Far');
    await commits([
      a,
      b,
      relay,
      far,
      hidden,
      tying('KNOWS', a.id, hidden.id, secret),
      tying('KNOWS', hidden.id, b.id, secret),
      tying('KNOWS', a.id, relay.id),
      tying('KNOWS', relay.id, far.id),
      tying('KNOWS', far.id, b.id),
    ]);
    expect((await pathsOf(a.id, b.id)).paths.map(({ length }) => length)).toEqual([3]);
    const asAuthor = await pathsOf(a.id, b.id, on, author);
    expect(asAuthor.paths.map(({ length }) => length)).toEqual([2, 3]);
  });

  it('never follow a hidden tie between actors that are seen', async () => {
    const [a, b] = [person('A'), person('B')];
    await commits([a, b, tying('KNOWS', a.id, b.id, secret)]);
    const answer = await pathsOf(a.id, b.id);
    expect(answer).toMatchObject({
      paths: [],
      message: 'Aucun chemin de six liens ou moins entre A et B le 17 novembre 2026, parmi ce que vous pouvez lire.',
    });
  });

  it.each([
    [0, 'has not begun', { from: '2026-11-18' }],
    [1, 'begins that day', { from: '2026-11-17' }],
    [1, 'ends that day', { to: '2026-11-17' }],
    [0, 'ended the day before', { to: '2026-11-16' }],
    [1, 'ends some day of that year', { to: '2026' }],
    [0, 'ended in a month before', { from: '2020', to: '2026-10' }],
  ])('are %i in number over a tie that %s: %j', async (found, _, dates) => {
    const [a, b] = [person('A'), person('B')];
    await commits([a, b, tying('KNOWS', a.id, b.id, dates)]);
    expect((await pathsOf(a.id, b.id)).paths).toHaveLength(found);
  });

  it('follow a mutual tie from either end', async () => {
    const [a, b] = [person('A'), person('B')];
    await commits([a, b, tying('ALLY_OF', a.id, b.id)]);
    expect((await pathsOf(a.id, b.id)).paths).toHaveLength(1);
    expect((await pathsOf(b.id, a.id)).paths).toHaveLength(1);
  });

  it('do not lead over opponents', async () => {
    const [a, b, c] = [person('A'), person('B'), person('C')];
    await commits([a, b, c, tying('OPPOSES', a.id, b.id), tying('KNOWS', b.id, c.id)]);
    expect((await pathsOf(a.id, c.id)).paths).toEqual([]);
  });

  it('end after six relationships', async () => {
    const chain = Array.from({ length: 8 }, (_, index) => person(`P${index}`));
    await commits([...chain, ...chain.slice(1).map(({ id }, index) => tying('KNOWS', chain[index]!.id, id))]);
    expect((await pathsOf(chain[0]!.id, chain[6]!.id)).paths.map(({ length }) => length)).toEqual([6]);
    expect((await pathsOf(chain[0]!.id, chain[7]!.id)).paths).toEqual([]);
  });

  it('put the stronger of two equally short ones first: an acquaintance before a colleague before a seat', async () => {
    const [a, b, friend] = [person('A'), person('B'), person('Friend')];
    const [firm, tc] = [organisation('Firm'), committee('TC 1')];
    await commits([
      a,
      b,
      friend,
      firm,
      tc,
      mandate(a.id, tc.id),
      mandate(b.id, tc.id),
      tying('EMPLOYED_BY', a.id, firm.id),
      tying('EMPLOYED_BY', b.id, firm.id),
      tying('KNOWS', a.id, friend.id),
      tying('KNOWS', friend.id, b.id),
    ]);
    const { paths } = await pathsOf(a.id, b.id);
    expect(paths.map(introducer)).toEqual(['Friend', 'Firm', 'TC 1']);
  });

  it('offer a detour for each introducer beside the best, at most eleven in all', async () => {
    const [a, b] = [person('A'), person('B')];
    const middle = Array.from({ length: 14 }, (_, index) => person(`M${index}`));
    await commits([
      a,
      b,
      ...middle,
      ...middle.flatMap(({ id }) => [tying('KNOWS', a.id, id), tying('KNOWS', id, b.id)]),
    ]);
    const { paths } = await pathsOf(a.id, b.id);
    expect(paths).toHaveLength(11);
    expect(new Set(paths.map(({ sentence }) => sentence)).size).toBe(11);
  });

  it('find longer ways round the best introducer', async () => {
    const [a, b, best, first, second] = [person('A'), person('B'), person('Best'), person('First'), person('Second')];
    await commits([
      a,
      b,
      best,
      first,
      second,
      tying('KNOWS', a.id, best.id),
      tying('KNOWS', best.id, b.id),
      tying('KNOWS', a.id, first.id),
      tying('KNOWS', first.id, second.id),
      tying('KNOWS', second.id, b.id),
    ]);
    expect((await pathsOf(a.id, b.id)).paths.map(({ length }) => length)).toEqual([2, 3]);
  });

  it('are told once however many ties join the same people', async () => {
    const [a, b, m] = [person('A'), person('B'), person('M')];
    await commits([
      a,
      b,
      m,
      tying('KNOWS', a.id, m.id),
      tying('ALLY_OF', a.id, m.id),
      tying('KNOWS', m.id, b.id),
      tying('ALLY_OF', b.id, m.id),
    ]);
    expect((await pathsOf(a.id, b.id)).paths).toHaveLength(1);
  });

  it('say when two people last met, and count the sources that the reader may see', async () => {
    const [a, b] = [person('A'), person('B')];
    const [seen, hidden] = [creating('Source', { title: 'Seen' }), creating('Source', { title: 'Hidden', ...secret })];
    const meetings = ['2026-11-12', '2026-11-30', '2020-01-01'].map((day) =>
      creating('Activity', { kind: 'call', title: 'x', on: day }),
    );
    await commits([
      a,
      b,
      seen,
      hidden,
      ...meetings,
      tying('KNOWS', a.id, b.id, { sources: [seen.id, hidden.id], reliability: 'B', credibility: 'c2' }),
      ...meetings.flatMap(({ id }) =>
        [a, b].map((who) => creating('Attendance', { activity: id, person: who.id, mode: 'remote' })),
      ),
    ]);
    const { paths } = await pathsOf(a.id, b.id);
    expect(paths[0]).toMatchObject({
      why: 'Dernier contact : il y a 5 jours · maillon le plus faible B2 · un lien à une seule source',
      steps: [{}, { lastMet: '2026-11-12', sources: 1, grade: 'B2' }],
    });
  });

  it('keep their order over repeated calls', async () => {
    const [a, b] = [person('A'), person('B')];
    const middle = Array.from({ length: 6 }, () => person('Same name'));
    await commits([
      a,
      b,
      ...middle,
      ...middle.flatMap(({ id }) => [tying('KNOWS', a.id, id), tying('KNOWS', id, b.id)]),
    ]);
    const answers = await Promise.all([1, 2, 3].map(() => pathsOf(a.id, b.id)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('refuse an unknown, a hidden and the same actor alike', async () => {
    const [a, hidden] = [person('A'), person('Hidden', secret)];
    await commits([a, hidden]);
    const refusals = await Promise.all([newId(), hidden.id, a.id].map((to) => refusal(pathsOf(a.id, to))));
    expect(refusals.map(({ code, details }) => [code, details])).toEqual(Array(3).fill(['NOT_FOUND', {}]));
  });

  it('refuse a day that is none', async () => {
    const refused = await refusal(pathsOf(newId(), newId(), '17/11/2026'));
    expect([refused.code, refused.details.issues?.[0]?.path]).toEqual(['BAD_USER_INPUT', ['on']]);
  });

  it('take two statements when the actors know each other, and one more for each round of alternatives', async () => {
    const [a, b, m] = [person('A'), person('B'), person('M')];
    await commits([a, b, m, tying('KNOWS', a.id, m.id), tying('KNOWS', m.id, b.id)]);
    under.statements.length = 0;
    await pathsOf(a.id, m.id);
    expect(under.statements).toEqual(['network/shortest-paths', 'network/path-details']);
    under.statements.length = 0;
    await pathsOf(a.id, b.id);
    expect(under.statements).toEqual([...Array(3).fill('network/shortest-paths'), 'network/path-details']);
  });
});
