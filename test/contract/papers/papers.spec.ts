import type { Operation, Values } from '@entregent/graph-db';
import { PapersModule, PapersService } from '@entregent/server';
import { PaperData } from '../../../libs/papers/src/index.ts';
import type { Reader } from '@entregent/model';
import { creating, newId, organisation, person, refusal, save, source } from '../support/commits.ts';
import { deleteHidden, openServices, type ServicesUnderTest } from '../support/services.ts';
import { memberOf, readerWith } from '../../../libs/testing/src/contract/store.ts';

const on = '2026-06-01';
const author = memberOf(['cluster', 'dossier', 'secret'], { language: 'fr' });
const outsider = readerWith(['cluster:0', 'cluster:1', 'cluster:2'], { language: 'fr' });
const secret: Values = { access: 'secret:2' };

let under: ServicesUnderTest;
let papers: PapersService;
const commits = (operations: readonly Operation[]) => save(under.store, author, operations);
const key = (record: { id: string }) => `[@${record.id.slice(0, 8)}]`;
const issue = (more: Values = {}) =>
  creating('Issue', { title: 'Recycled fibres', statement: 'The method leaves shredding out.', ...more });
const paper = (about: { id: string }, more: Values = {}) =>
  creating('Paper', { title: 'Our position', issue: about.id, reference: 'ABCD2345', on, ...more });
const card = (reader: Reader, id: string) => papers.card(reader, { id, on });
const section = async (reader: Reader, id: string, name: string) =>
  (await card(reader, id)).sections.find((one) => one.name === name)!;

describe('position papers', () => {
  beforeAll(async () => {
    under = await openServices([PapersModule], ['cluster', 'dossier', 'secret']);
    papers = under.get(PapersService);
  });
  afterAll(() => under.close());

  it('stand latest first, whole over any page size, and only those on an issue when one asks', async () => {
    const [about, other] = [issue(), issue({ title: 'Other' })];
    const days = ['2026-01-01', '2026-03-01', '2026-03-01', '2026-02-01'];
    await commits([about, other, ...days.map((day) => paper(about, { on: day })), paper(other)]);
    const all = ['draft', 'review', 'approved', 'diffused'] as const;
    const page = (more: object) => papers.page(author, { statuses: [...all], issue: about.id, first: 50, ...more });
    const whole = await page({});
    expect(whole.nodes.map((one) => one.on)).toEqual(['2026-03-01', '2026-03-01', '2026-02-01', '2026-01-01']);
    const first = await page({ first: 3 });
    const rest = await page({ first: 3, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...rest.nodes]).toEqual(whole.nodes);
    expect([first.totalCount, rest.totalCount]).toEqual([4, 4]);
  });

  it('say of each sentence what it rests on, how old that is, and what is weak in it', async () => {
    const about = issue();
    const [fresh, old] = [
      source('Trials', { published: '2026-05', reliability: 'A' }),
      source('Survey', { published: '2025-05-31' }),
    ];
    const both = creating('Argument', { issue: about.id, claim: 'It disperses.', sources: [fresh.id, old.id] });
    const written = paper(about, {
      description: `Two sources say so. ${key(both)} One says so. ${key(fresh)} An old one says so. ${key(old)} Nobody says so. A lost one. [@00000000]`,
    });
    await commits([about, fresh, old, both, written]);
    const { sentences } = await section(author, written.id, 'description');
    expect(
      sentences.map(({ text, months, stale, single, unsourced }) => [text, months, stale, single, unsourced]),
    ).toEqual([
      ['Two sources say so.', 0, false, false, false],
      ['One says so.', 0, false, true, false],
      ['An old one says so.', 12, true, true, false],
      ['Nobody says so.', null, false, false, true],
      ['A lost one.', null, false, false, true],
    ]);
    expect(sentences[0]?.restsOn).toEqual([both.id]);
  });

  it('without any mark rest on their own sources where they state facts, and nowhere where they ask', async () => {
    const about = issue();
    const own = source('Report', { published: '2026-05-01' });
    const written = paper(about, { evidence: 'It is so.', request: 'Do this.', sources: [own.id] });
    await commits([about, own, written]);
    const fact = (await section(author, written.id, 'evidence')).sentences;
    const demand = (await section(author, written.id, 'request')).sentences;
    expect(fact).toMatchObject([{ scope: 'paper', restsOn: [own.id], unsourced: false }]);
    expect(demand).toMatchObject([{ scope: 'none', restsOn: [], unsourced: false }]);
  });

  it('print the author’s words, the issue’s own where he did not take them, stances with their disagreement', async () => {
    const about = issue({ why: 'Four members would lose a market.', due: '2026-09-01' });
    const [ann, bob] = [person('Ann'), person('Bob')];
    const federation = organisation('The Federation', { kind: 'federation' });
    const minutes = source('Minutes', { publisher: 'The Body', published: '2026-04', reliability: 'A' });
    const said = (assessor: { id: string }, position: number, day: string, more: Values) =>
      creating('Stance', {
        actor: federation.id,
        issue: about.id,
        position,
        on: day,
        assessor: assessor.id,
        ...more,
      });
    const argument = creating('Argument', {
      issue: about.id,
      claim: 'Tests disperse.',
      evidence: 'Nine laboratories.',
      objection: 'They are new to it.',
      answer: 'Three are not.',
      sources: [minutes.id],
    });
    const written = paper(about, { description: 'The method leaves shredding out.', language: 'en' });
    await commits([
      about,
      ann,
      bob,
      federation,
      minutes,
      argument,
      written,
      said(ann, 2, '2026-05-02', { said: 'We agree.', credibility: 'c2', sources: [minutes.id] }),
      said(bob, -1, '2026-05-01', {}),
    ]);
    const data = PaperData.parse(await papers.data(author, written.id, on));
    expect(data.sections.context.flat().map(({ text }) => text)).toEqual(['Four members would lose a market.']);
    expect(data.sections.stances).toMatchObject([
      { actor: 'The Federation', position: 2, date: '2026-05-02', evidence: { text: 'We agree.' } },
    ]);
    expect(data.sections.stances[0]?.disagreement).toMatch(/^another reading of 1\s+May\s+2026: rather opposed$/u);
    expect(data.sections.support.map(({ title }) => title)).toEqual(['The Federation']);
    expect(data.sections.problem.evidence.flat().map(({ text }) => text)).toEqual([
      'Tests disperse.',
      'Nine laboratories.',
    ]);
    expect(data.sections.objections).toMatchObject([{ objection: 'They are new to it.' }]);
    expect(
      data.sources.map(({ title, reliability, credibility }) => `${title} ${reliability}${credibility}`).toSorted(),
    ).toEqual(['Minutes (The Body) A2', 'Minutes (The Body) A6']);
  });

  it('answer as if what is hidden were not there, on the card and in print', async () => {
    const about = issue({ access: 'cluster:1' });
    const [firm, ghost, spy] = [
      organisation('Firm', { relay: true }),
      organisation('Ghost', secret),
      person('Spy', secret),
    ];
    const [open, closed] = [source('Open', { published: '2026-01-01' }), source('Closed', secret)];
    const stance = (actor: { id: string }, more: Values) =>
      creating('Stance', { actor: actor.id, issue: about.id, position: 2, on: '2026-05-01', ...more });
    const hiddenArgument = creating('Argument', {
      issue: about.id,
      claim: 'Hidden.',
      evidence: 'Hidden.',
      objection: 'Hidden?',
      ...secret,
    });
    const written = paper(about, {
      access: 'cluster:2',
      sources: [open.id, closed.id],
      description: `A fact. ${key(closed)} Another. ${key(open)} A third. ${key(hiddenArgument)}`,
    });
    await commits([
      about,
      firm,
      ghost,
      spy,
      open,
      closed,
      hiddenArgument,
      written,
      stance(firm, { said: 'Yes.', sources: [closed.id, open.id] }),
      stance(firm, { position: -2, assessor: spy.id, ...secret }),
      stance(ghost, secret),
      paper(about, { title: 'Hidden', ...secret }),
      creating('WorkItem', { reference: 'Hidden', officialDeadline: '2026-07-01', issues: [about.id], ...secret }),
    ]);
    const read = async () =>
      JSON.stringify([
        await card(outsider, written.id),
        await papers.data(outsider, written.id, on),
        await papers.page(outsider, { statuses: ['draft'], first: 50 }),
      ]);
    const before = await read();
    expect(before).not.toMatch(/Hidden|Ghost|Spy|Closed/u);
    await deleteHidden(under.store, outsider.access);
    expect(await read()).toBe(before);
  });

  it('are not found when they, or the issue that they are about, are hidden', async () => {
    const [about, hiddenIssue] = [issue(), issue(secret)];
    const hidden = paper(about, secret);
    const orphan = paper(hiddenIssue, secret);
    await commits([about, hiddenIssue, hidden, orphan]);
    const refused = await Promise.all(
      [hidden.id, orphan.id, newId()].map((id) => refusal(papers.data(outsider, id, on))),
    );
    expect(refused.map(({ code }) => code)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
  });
});

describe('the marking of a paper', () => {
  beforeAll(async () => {
    under = await openServices([PapersModule], ['cluster', 'dossier', 'secret']);
    papers = under.get(PapersService);
  });
  afterAll(() => under.close());

  it('closes the gate when it lies below what the author cites, in a sentence that names it and a way out', async () => {
    const about = issue({ access: 'cluster:1' });
    const note = source('Confidential note', { access: 'dossier:3' });
    const written = paper(about, { access: 'cluster:2', evidence: `So it is. ${key(note)}`, sources: [note.id] });
    await commits([about, note, written]);
    const closed = await refusal(papers.print(author, written.id, on));
    expect(closed.code).toBe('GATE_CLOSED');
    expect(closed.details.issues?.map(({ message }) => message)).toEqual([
      'Le document est marqué TLP:AMBER (cluster) et montre « Confidential note », marqué TLP:AMBER+STRICT (dossier) : relevez le marquage du document, ou retirez la citation.',
    ]);
    const { gate } = await card(author, written.id);
    expect(gate).toMatchObject({ open: false, marking: 'dossier:3' });
    expect((await card(outsider, written.id)).gate).toEqual({ open: true, reasons: [], marking: null });
  });

  it('keeps out of print what the base would add from above it, and says how much', async () => {
    const about = issue({ access: 'cluster:1' });
    const [firm, ours] = [
      organisation('Firm', { kind: 'authority' }),
      organisation('Cluster', { ours: true, kind: 'cluster', access: 'dossier:2' }),
    ];
    const note = source('Confidential note', { access: 'dossier:3' });
    const written = paper(about, { access: 'cluster:2' });
    await commits([
      about,
      firm,
      ours,
      note,
      written,
      creating('Stance', {
        actor: firm.id,
        issue: about.id,
        position: 1,
        on: '2026-05-01',
        said: 'Kept in.',
        access: 'dossier:3',
        sources: [note.id],
      }),
      creating('Argument', {
        issue: about.id,
        claim: 'Open.',
        evidence: 'Seen.',
        access: 'cluster:2',
        sources: [note.id],
      }),
    ]);
    const data = JSON.stringify(await papers.data(author, written.id, on));
    expect(data).not.toMatch(/Kept in|Confidential|"issuer":"Cluster"/u);
    expect(data).toMatch(/Seen\./u);
    expect((await card(author, written.id)).withheld).toBe(1);
  });
});
