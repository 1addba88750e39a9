import type { Operation, Values } from '@entregent/graph-db';
import { IssuesModule, IssuesService } from '@entregent/server';
import type { Reader } from '@entregent/model';
import { committee, creating, newId, organisation, person, refusal, save, source } from '../support/commits.ts';
import { deleteHidden, openServices, type ServicesUnderTest } from '../support/services.ts';
import { memberOf, readerWith } from '../../../libs/testing/src/contract/store.ts';

const on = '2026-06-01';
const author = memberOf(['cluster', 'secret']);
const secret: Values = { access: 'secret:2' };
const statuses = ['active' as const, 'watched' as const];

let under: ServicesUnderTest;
let issues: IssuesService;
const commits = (operations: readonly Operation[]) => save(under.store, author, operations);
const issue = (title: string, more: Values = {}) => creating('Issue', { title, ...more });
const stance = (actor: { id: string }, about: { id: string }, position: number, more: Values = {}) =>
  creating('Stance', { actor: actor.id, issue: about.id, position, on: '2026-05-01', ...more });
const assessment = (actor: { id: string }, about: { id: string }, [influence, interest]: [number, number], more = {}) =>
  creating('Assessment', { actor: actor.id, issue: about.id, influence, interest, on: '2026-05-01', ...more });
const board = (reader: Reader, more: object = {}) =>
  issues.board(reader, { statuses, on, first: 50, ...more } as Parameters<IssuesService['board']>[1]);

describe('issues', () => {
  beforeAll(async () => {
    under = await openServices([IssuesModule], ['cluster', 'secret']);
    issues = under.get(IssuesService);
  });
  afterAll(() => under.close());

  it('stand by deadline, the heavier first on the same day and those without a day last, over any page size', async () => {
    const [late, light, heavy, open, closed] = [
      issue('Late', { due: '2026-09-01', exposureWeight: 4 }),
      issue('Light', { due: '2026-07-01', exposureWeight: 1 }),
      issue('Heavy', { due: '2026-07-01', exposureWeight: 3 }),
      issue('Open', { status: 'watched' }),
      issue('Closed', { due: '2026-06-02', status: 'closed' }),
    ];
    await commits([late, light, heavy, open, closed]);
    const whole = await board(author);
    expect(whole.nodes.map(({ title }) => title)).toEqual(['Heavy', 'Light', 'Late', 'Open']);
    expect(whole.totalCount).toBe(4);
    expect(whole.nodes.map(({ daysLeft }) => daysLeft)).toEqual([30, 30, 92, null]);
    const titles: string[] = [];
    let after: string | null = null;
    for (const left of [true, true, true, false]) {
      const page: Awaited<ReturnType<typeof board>> = await board(author, { first: 1, after });
      titles.push(...page.nodes.map(({ title }) => title));
      expect(page.pageInfo.hasNextPage).toBe(left);
      after = page.pageInfo.endCursor;
    }
    expect(titles).toEqual(['Heavy', 'Light', 'Late', 'Open']);
  });

  it('count each actor once by the newest opinion, and say on how many the voices differ', async () => {
    const about = issue('Counted', { due: '2026-06-10' });
    const [ann, bob, firm, other] = [person('Ann'), person('Bob'), organisation('Firm'), organisation('Other')];
    await commits([
      about,
      ann,
      bob,
      firm,
      other,
      stance(firm, about, -2, { on: '2026-04-01', assessor: ann.id }),
      stance(firm, about, -1, { on: '2026-05-01', assessor: ann.id }),
      stance(firm, about, 1, { on: '2026-05-20', assessor: bob.id }),
      stance(other, about, 2, { assessor: ann.id }),
      stance(other, about, -2, { on: '2026-12-01', assessor: ann.id }),
    ]);
    const line = (await board(author)).nodes.find(({ id }) => id === about.id);
    expect(line?.stances).toEqual({ actors: 2, byPosition: [0, 0, 0, 1, 1], disputed: 1 });
  });

  it('keep the latest words of each assessor side by side, and the earlier ones behind them', async () => {
    const about = issue('Disputed');
    const [ann, bob, firm] = [person('Ann'), person('Bob'), organisation('Firm')];
    await commits([
      about,
      ann,
      bob,
      firm,
      stance(firm, about, -2, { on: '2026-03-01', assessor: ann.id }),
      stance(firm, about, -1, { on: '2026-04-01', assessor: ann.id }),
      stance(firm, about, 2, { on: '2026-03-15', assessor: bob.id }),
      assessment(firm, about, [4, 4], { assessor: ann.id }),
      assessment(firm, about, [1, 4], { assessor: bob.id, on: '2026-04-01' }),
      assessment(firm, about, [2, 2], { assessor: bob.id, on: '2026-01-01' }),
    ]);
    const card = await issues.card(author, { id: about.id, on });
    const [standing] = card.standings;
    expect(standing?.disagree).toBe(true);
    expect(standing?.latest.map(({ position, assessor }) => [assessor?.label, position])).toEqual([
      ['Ann', -1],
      ['Bob', 2],
    ]);
    expect(standing?.earlier.map(({ position }) => position)).toEqual([-2]);
    const [weighing] = card.weighings;
    expect(weighing?.latest.map(({ influence, interest }) => [influence, interest])).toEqual([
      [4, 4],
      [1, 4],
    ]);
    expect(weighing?.disagree).toBe(true);
  });

  it('show open windows by the day that counts, closed ones after them', async () => {
    const about = issue('Windows');
    const tc = committee('CEN/TC 1');
    const work = (reference: string, more: Values) =>
      creating('WorkItem', { reference, issues: [about.id], committee: tc.id, ...more });
    await commits([
      about,
      tc,
      work('official', { officialDeadline: '2026-06-20' }),
      work('national', { nationalDeadline: '2026-06-11', officialDeadline: '2026-07-20' }),
      work('closed', { officialDeadline: '2026-05-02' }),
      work('none', {}),
    ]);
    const { windows } = await issues.card(author, { id: about.id, on });
    expect(windows.map(({ reference, daysLeft }) => [reference, daysLeft])).toEqual([
      ['national', 10],
      ['official', 19],
      ['closed', -30],
      ['none', null],
    ]);
  });

  it('answer as if what is hidden were not there', async () => {
    const about = issue('Shared', { due: '2026-06-05', deciders: [], access: 'cluster:1' });
    const [ann, spy, firm] = [person('Ann'), person('Spy', secret), organisation('Firm')];
    const [open, closed] = [source('Minutes'), source('Confidence', secret)];
    const hiddenFirm = organisation('Hidden firm', secret);
    await commits([
      ann,
      spy,
      firm,
      open,
      closed,
      hiddenFirm,
      { ...about, set: { ...about.set, deciders: [firm.id, spy.id], sources: [open.id, closed.id] } },
      stance(firm, about, -1, { assessor: ann.id, sources: [closed.id, open.id] }),
      stance(firm, about, 2, { assessor: spy.id, sources: [closed.id] }),
      stance(firm, about, 1, { assessor: ann.id, on: '2026-05-30', ...secret }),
      stance(hiddenFirm, about, 2, secret),
      assessment(firm, about, [4, 4], { assessor: spy.id, sources: [closed.id] }),
      creating('Argument', { issue: about.id, claim: 'Hidden', ...secret }),
      creating('Paper', { issue: about.id, title: 'Hidden', reference: 'X', on, ...secret }),
      creating('Activity', { kind: 'call', title: 'Hidden', on: '2026-05-02', issues: [about.id], ...secret }),
      creating('WorkItem', { reference: 'Hidden', officialDeadline: '2026-06-02', issues: [about.id], ...secret }),
    ]);
    const outsider = readerWith(['cluster:0', 'cluster:1']);
    const read = async () => [await issues.card(outsider, { id: about.id, on }), await board(outsider)] as const;
    const [card, whole] = await read();
    expect(card.deciders.map(({ label }) => label)).toEqual(['Firm']);
    expect(card.standings.map(({ actor, latest }) => [actor.label, latest.length])).toEqual([['Firm', 2]]);
    expect(new Set(card.standings[0]?.latest.map(({ assessor }) => assessor?.label))).toEqual(
      new Set(['Ann', undefined]),
    );
    expect(card.activityCount).toBe(0);
    await deleteHidden(under.store, outsider.access);
    expect(JSON.stringify(await read())).toBe(JSON.stringify([card, whole]));
  });

  it('are not found when they are hidden, missing, or named by nonsense', async () => {
    const hidden = issue('Hidden', secret);
    await commits([hidden]);
    const outsider = readerWith(['cluster:0', 'cluster:1']);
    const refused = await Promise.all([hidden.id, newId()].map((id) => refusal(issues.card(outsider, { id, on }))));
    expect(refused.map(({ code, details }) => [code, details])).toEqual([
      ['NOT_FOUND', {}],
      ['NOT_FOUND', {}],
    ]);
  });

  it('take one statement a question', async () => {
    const about = issue('Counted statements');
    await commits([about]);
    under.statements.length = 0;
    await board(author);
    await issues.card(author, { id: about.id, on });
    expect(under.statements).toEqual(['issues/board', 'issues/card']);
  });
});

describe('a new fact on an issue', () => {
  const setUp = async () => {
    const [about, firm, me] = [issue('Weighed'), organisation('Firm'), person('Me')];
    await commits([about, firm, me]);
    return { about, firm, writer: { ...author, person: me.id, marking: 'cluster:1' } };
  };
  const given = (about: { id: string }, firm: { id: string }) => ({
    issue: about.id,
    actor: firm.id,
    on: '2026-05-01',
    sources: [],
    newSources: [],
    businessSecret: false,
  });

  beforeAll(async () => {
    under = await openServices([IssuesModule], ['cluster', 'secret']);
    issues = under.get(IssuesService);
  });
  afterAll(() => under.close());

  it('comes with its new source in one commit, is the reader’s own, and leaves older ones as they were', async () => {
    const { about, firm, writer } = await setUp();
    const first = await issues.addStance(writer, { ...given(about, firm), position: -1, said: 'No.' });
    const second = await issues.addStance(writer, {
      ...given(about, firm),
      on: '2026-05-20',
      position: 1,
      newSources: [{ title: 'A letter', reliability: 'B' }],
    });
    const [standing] = (await issues.card(writer, { id: about.id, on })).standings;
    expect(standing?.latest).toMatchObject([
      { id: second.id, position: 1, assessor: { label: 'Me' }, sources: [{ title: 'A letter', reliability: 'B' }] },
    ]);
    expect(standing?.earlier).toMatchObject([{ id: first.id, version: 1, position: -1, said: 'No.' }]);
  });

  it('is refused when it lies ahead, and nothing of it is kept', async () => {
    const { about, firm, writer } = await setUp();
    const add = issues.addStance(writer, {
      ...given(about, firm),
      on: '2199-01-01',
      position: 1,
      newSources: [{ title: 'Not kept' }],
    });
    expect((await refusal(add)).details.issues).toMatchObject([{ path: ['on'] }]);
    expect((await issues.card(writer, { id: about.id, on })).standings).toEqual([]);
  });

  it('is refused for an assessment that rests on nothing', async () => {
    const { about, firm, writer } = await setUp();
    const bare = issues.addAssessment(writer, { ...given(about, firm), influence: 3, interest: 2 });
    expect((await refusal(bare)).details.issues).toMatchObject([{ path: ['evidence'] }]);
    const said = await issues.addAssessment(writer, {
      ...given(about, firm),
      influence: 3,
      interest: 2,
      evidence: 'It chairs the group.',
    });
    const [weighing] = (await issues.card(writer, { id: about.id, on })).weighings;
    expect(weighing?.latest).toMatchObject([{ id: said.id, influence: 3, interest: 2 }]);
  });

  it('list arguments, sources and work by name, whatever their ids are', async () => {
    const about = issue('Sorted');
    const named = ['Cesium', 'Argon', 'Boron'].map((claim) => creating('Argument', { claim, issue: about.id }));
    const cited = ['Zeta', 'Alpha', 'Mu'].map((title) => source(title));
    await commits([...cited, { ...about, set: { ...about.set, sources: cited.map(({ id }) => id) } }, ...named]);
    const card = await issues.card(author, { id: about.id, on });
    expect(card.arguments.map(({ claim }) => claim)).toEqual(['Argon', 'Boron', 'Cesium']);
    expect(card.sources.map(({ title }) => title)).toEqual(['Alpha', 'Mu', 'Zeta']);
  });

  it('cannot name what the writer does not see', async () => {
    const { about, writer } = await setUp();
    const hidden = organisation('Hidden', secret);
    await commits([hidden]);
    const outsider = { ...writer, access: ['cluster:0', 'cluster:1'] };
    const one = await refusal(issues.addStance(outsider, { ...given(about, hidden), position: 1 }));
    const two = await refusal(issues.addStance(outsider, { ...given(about, { id: newId() }), position: 1 }));
    expect([one.code, one.details]).toEqual([two.code, two.details]);
  });

  it('happens once when its request comes twice', async () => {
    const { about, firm, writer } = await setUp();
    const input = { ...given(about, firm), position: 2, newSources: [{ title: 'Once' }] };
    const [first, again] = [
      await issues.addStance(writer, input, 'a-key'),
      await issues.addStance(writer, input, 'a-key'),
    ];
    expect(again.commit).toBe(first.commit);
    const [standing] = (await issues.card(writer, { id: about.id, on })).standings;
    expect([standing?.latest.length, standing?.earlier.length]).toEqual([1, 0]);
  });
});
