import { type Operation, undo } from '@entregent/graph-db';
import { ActivitiesModule, ActivitiesService, LogActivity } from '@entregent/server';
import { memberOf, readerWith } from '../../../libs/testing/src/contract/store.ts';
import { committee, creating, exported, newId, organisation, person, refusal, save } from '../support/commits.ts';
import { openServices, type ServicesUnderTest } from '../support/services.ts';

const author = memberOf(['cluster', 'secret'], { marking: 'cluster:1' });
const writer = readerWith(['cluster:0', 'cluster:1', 'cluster:2'], { marking: 'cluster:1' });
const on = '2026-11-16';

let under: ServicesUnderTest;
const commits = (operations: readonly Operation[]) => save(under.store, author, operations);
const activities = () => under.get(ActivitiesService);
const log = (input: object, key?: string) =>
  activities().log(writer, LogActivity.parse({ kind: 'meeting', title: 'Point', on, ...input }), key);
const all = () => exported(under.store, author);
const commitCount = async () =>
  (await under.store.schema('MATCH (c:Commit) RETURN count(c) AS total')) as readonly { total: unknown }[];

describe('logging an activity', () => {
  beforeAll(async () => {
    under = await openServices([ActivitiesModule], ['cluster', 'secret']);
  });
  afterAll(() => under.close());

  it('writes activity, attendances, follow-ups, new people and new sources in one commit, and one undo takes all away', async () => {
    const [ada, tc, firm] = [person('Ada'), committee('CEN/TC 931'), organisation('Firm')];
    const hat = creating('Mandate', { person: ada.id, within: tc.id, role: 'expert' });
    await commits([ada, tc, firm, hat]);
    const before = await all();
    const [id, met] = [newId(), newId()];
    const saved = await log({
      id,
      kind: 'committee_meeting',
      minutes: 120,
      committees: [tc.id],
      points: ['Annexe B'],
      attendances: [{ person: ada.id, mandate: hat.id, capacity: 'organisation' }, { person: met }],
      followUps: [{ title: 'Envoyer le tableau', assignee: ada.id, due: '2026-11-20' }],
      newPeople: [{ id: met, familyName: 'Zorglub', employer: firm.id }],
      newSources: [{ title: 'Compte rendu' }],
    });
    expect(saved.id).toBe(id);
    const details = await activities().details(writer, id);
    expect(details.attendances.map(({ label, role, place }) => [label, role, place])).toEqual([
      ['Ada', 'expert', 'CEN/TC 931'],
      ['Zorglub', null, null],
    ]);
    expect(details.followUps.map(({ title, due }) => [title, due])).toEqual([['Envoyer le tableau', '2026-11-20']]);
    expect(details.sources.map(({ title }) => title)).toEqual(['Compte rendu']);
    expect(details.about.map(({ label }) => label)).toEqual(['CEN/TC 931']);
    const { conflicts } = await undo(under.store, writer, String(saved.commit));
    expect(conflicts).toEqual([]);
    expect(await all()).toEqual(before);
  });

  it('logs once however often the same is sent', async () => {
    const input = { id: newId(), followUps: [{ title: 'Relancer' }] };
    const first = await log(input);
    const [before, lines] = [await commitCount(), await all()];
    expect(await log(input)).toEqual(first);
    expect(await commitCount()).toEqual(before);
    expect(await all()).toEqual(lines);
  });

  it('refuses a person who may not be seen with the words for one who does not exist, and writes nothing', async () => {
    const hidden = person('Hidden', { access: 'secret:2' });
    await commits([hidden]);
    const before = await all();
    const sent = (who: string) => refusal(log({ attendances: [{ person: who }], followUps: [{ title: 'Relancer' }] }));
    const [forHidden, forUnknown] = [await sent(hidden.id), await sent(newId())];
    expect(forHidden.code).toBe('BAD_USER_INPUT');
    expect({ code: forHidden.code, details: forHidden.details }).toEqual({
      code: forUnknown.code,
      details: forUnknown.details,
    });
    expect(await all()).toEqual(before);
  });

  it('refuses a guest, who only reads', async () => {
    const input = LogActivity.parse({ kind: 'call', title: 'Appel', on });
    const denied = await refusal(Promise.resolve().then(() => activities().log({ ...writer, role: 'guest' }, input)));
    expect(denied.code).toBe('FORBIDDEN');
  });

  it('marks attendances and follow-ups at least as high as the activity', async () => {
    const ada = person('Ada');
    await commits([ada]);
    const id = newId();
    await log({ id, access: 'cluster:2', attendances: [{ person: ada.id }], followUps: [{ title: 'Relancer' }] });
    const low = readerWith(['cluster:0', 'cluster:1']);
    expect((await activities().page(low, { first: 100, about: ada.id })).nodes).toEqual([]);
    expect((await refusal(activities().details(low, id))).code).toBe('NOT_FOUND');
    const lines = (await all()).filter((line) => line.includes(id));
    expect(lines.length).toBeGreaterThanOrEqual(3);
    expect(lines.filter((line) => !line.includes('"cluster:2"'))).toEqual([]);
  });

  it('changes it later with a new source in one commit, keeping the sources that it had', async () => {
    const source = creating('Source', { title: 'Ordre du jour' });
    await commits([source]);
    const id = newId();
    const { version } = await log({ id, sources: [source.id] });
    await activities().revise(writer, {
      change: { id, version, title: 'Point de rentrée', sources: [source.id] },
      newSources: [{ title: 'Compte rendu' }],
    } as Parameters<ActivitiesService['revise']>[1]);
    const { sources } = await activities().details(writer, id);
    expect(sources.map(({ title }) => title)).toEqual(['Compte rendu', 'Ordre du jour']);
  });
});

describe('the hats of a day', () => {
  beforeAll(async () => {
    under = await openServices([ActivitiesModule], ['cluster', 'secret']);
  });
  afterAll(() => under.close());

  it('are those worn on that day, the one of the committee first, and none that may not be seen', async () => {
    const [ada, tc, wg] = [person('Ada'), committee('CEN/TC 931'), committee('CEN/TC 931/WG 2')];
    const firm = organisation('Firm');
    const hat = (within: string, role: string, more: object = {}) =>
      creating('Mandate', { person: ada.id, within, role, ...more });
    const ended = hat(tc.id, 'expert', { to: '2025' });
    const now = hat(tc.id, 'chair', { from: '2026', behalf: firm.id });
    const fitting = hat(wg.id, 'expert', { from: '2024-05' });
    const hidden = hat(wg.id, 'convenor', { access: 'secret:2' });
    await commits([ada, tc, wg, firm, ended, now, fitting, hidden]);
    const hats = async (day: string) =>
      (await activities().hatsOn(writer, { people: [ada.id], committees: [wg.id], on: day })).map(
        ({ role, placeLabel, behalf, fits }) => [role, placeLabel, behalf, fits],
      );
    expect(await hats('2026-11-16')).toEqual([
      ['expert', 'CEN/TC 931/WG 2', null, true],
      ['chair', 'CEN/TC 931', 'Firm', false],
    ]);
    expect(await hats('2025-12-31')).toEqual([
      ['expert', 'CEN/TC 931/WG 2', null, true],
      ['expert', 'CEN/TC 931', null, false],
    ]);
    expect(await hats('2024-01-01')).toEqual([['expert', 'CEN/TC 931', null, false]]);
  });
});

describe('the log', () => {
  beforeAll(async () => {
    under = await openServices([ActivitiesModule], ['cluster', 'secret']);
  });
  afterAll(() => under.close());

  it('gives page after page the newest first, each once, and counts what the reader may see', async () => {
    const days = ['2026-11-03', '2026-11-01', '2026-11-03', '2026-10-30', '2026-11-02'];
    await commits([
      ...days.map((day, index) => creating('Activity', { kind: 'call', title: `Appel ${index}`, on: day })),
      creating('Activity', { kind: 'call', title: 'Secret', on: '2026-11-04', access: 'secret:2' }),
    ]);
    const first = await activities().page(writer, { first: 2 });
    const second = await activities().page(writer, { first: 2, after: first.pageInfo.endCursor });
    const third = await activities().page(writer, { first: 2, after: second.pageInfo.endCursor });
    const pages = [first, second, third];
    expect(pages.map(({ totalCount, pageInfo }) => [totalCount, pageInfo.hasNextPage])).toEqual([
      [5, true],
      [5, true],
      [5, false],
    ]);
    const seen = pages.flatMap(({ nodes }) => nodes.map((node) => node.on));
    expect(seen).toEqual(['2026-11-03', '2026-11-03', '2026-11-02', '2026-11-01', '2026-10-30']);
  });

  it('is narrowed to a person, a committee and a span of days, without those who were there unseen', async () => {
    const [ada, bob, tc] = [person('Ada'), person('Bob', { access: 'secret:2' }), committee('CEN/TC 1')];
    const meeting = creating('Activity', { kind: 'meeting', title: 'Point', on: '2026-09-15', committees: [tc.id] });
    const at = (who: string, more: object = {}) =>
      creating('Attendance', { activity: meeting.id, person: who, ...more });
    await commits([ada, bob, tc, meeting, at(ada.id), at(bob.id, { access: 'secret:2' })]);
    const titles = async (filter: object) =>
      (await activities().page(writer, { first: 10, ...filter })).nodes.map(({ title, people }) => [
        title,
        people.map(({ label }) => label),
      ]);
    const found = [['Point', ['Ada']]];
    expect(await titles({ about: ada.id })).toEqual(found);
    expect(await titles({ about: tc.id })).toEqual(found);
    expect(await titles({ from: '2026-09-01', to: '2026-09-30' })).toEqual(found);
    expect(await titles({ about: bob.id })).toEqual([]);
    expect(await titles({ from: '2026-09-16', to: '2026-09-30' })).toEqual([]);
  });
});
