import {
  AccountsModule,
  CirclesModule,
  CirclesService,
  MACHINE,
  RecordsModule,
  SignInService,
} from '@entregent/server';
import { keysUpTo } from '@entregent/model';
import { outcomeOf, refusal, fieldOf, save, person, newId, updating } from '../support/commits.ts';
import { openServices, type ServicesUnderTest } from '../support/services.ts';
import { readerWith } from '../../../libs/testing/src/contract/store.ts';
import { account, type Account, asking, inDays, session } from './cast.ts';

let under: ServicesUnderTest;
let circles: CirclesService;
let signIn: SignInService;
let director: Account;
let delegate: Account;
let lead: Account;
let turn = 0;
let code = '';

const reason = 'essais';
const keysOf = async (secret: string) => (await signIn.readerOfSession(secret))?.access ?? [];
const told = async (act: string) =>
  (await under.store.schema(
    'MATCH (e:AuditEntry {act: $act}) WHERE e.subject = $code OR e.detail CONTAINS $code RETURN e.by AS by, e.detail AS detail ORDER BY e.at',
    { act, code },
  )) as readonly { readonly by: string | null; readonly detail: string }[];
const entry = (who: Account, level = 2, more: object = {}) => ({ circle: code, user: who.id, level, reason, ...more });

describe('a circle', () => {
  beforeAll(async () => {
    under = await openServices([AccountsModule, CirclesModule, RecordsModule], []);
    circles = under.get(CirclesService);
    signIn = under.get(SignInService);
  });
  beforeEach(async () => {
    [director, delegate, lead] = (await Promise.all(
      (['director', 'delegate', 'influence_lead'] as const).map((role) => account(under.store, role)),
    )) as [Account, Account, Account];
    turn += 1;
    code = `dossier-${turn}`;
    await circles.create(MACHINE, { code, name: `Dossier ${turn}`, defaultLevel: 2, owner: lead.id });
  });
  afterAll(() => under.close());

  it('gives its members their keys from their first day on and not before', async () => {
    const secret = await session(under.store, delegate);
    await circles.letIn(MACHINE, entry(delegate, 2, { from: inDays(1) }));
    expect(await keysOf(secret)).toEqual([]);
    await circles.letIn(MACHINE, entry(delegate, 2));
    expect(await keysOf(secret)).toEqual(keysUpTo(code, 2));
  });

  it('gives nothing after the last day', async () => {
    const secret = await session(under.store, delegate);
    await circles.letIn(MACHINE, entry(delegate, 3));
    await under.store.schema(
      'MATCH (:User {id: $id})-[m:MEMBER]->() SET m.since = "2020-01-01T00:00:00.000Z", m.until = $until',
      {
        id: delegate.id,
        until: new Date(Date.now() - 86_400_000).toISOString(),
      },
    );
    expect(await keysOf(secret)).toEqual([]);
  });

  it('is open at the next request to who was let in, and shut at the next to who was let out, 50 times of 50', async () => {
    const secret = await session(under.store, delegate);
    const seen: (readonly number[])[] = [];
    for (let round = 0; round < 50; round += 1) {
      await circles.letIn(MACHINE, entry(delegate, 1));
      const inside = (await keysOf(secret)).length;
      await circles.letOut(MACHINE, { circle: code, user: delegate.id, reason });
      seen.push([inside, (await keysOf(secret)).length]);
    }
    expect(seen).toEqual(Array.from({ length: 50 }, () => [2, 0]));
  });

  it('keeps who was in it up to which level on any day, who let him in and why', async () => {
    await circles.letIn(asking(director), entry(delegate, 1));
    await circles.letIn(asking(lead), entry(delegate, 3, { from: inDays(10), to: inDays(20) }));
    await circles.letOut(asking(director), { circle: code, user: delegate.id, to: inDays(15), reason: 'départ' });
    const levelOn = async (days: number) =>
      (await circles.one(asking(director), { code, on: inDays(days) })).people.map(({ level }) => level);
    expect(await Promise.all([-1, 0, 9, 10, 15, 16, 25].map(levelOn))).toEqual([[], [1], [1], [3], [3], [], []]);
    const { history } = await circles.one(asking(director), { code });
    expect(
      history.map(({ level, by, reason: why, endedBy, endReason }) => [level, by, why, endedBy, endReason]),
    ).toEqual([
      [3, 'influence_lead', reason, 'director', 'départ'],
      [1, 'director', reason, 'influence_lead', reason],
    ]);
  });

  it('is kept by its owner, who lets in and out and closes it, and hands it to nobody', async () => {
    const owner = asking(lead);
    await circles.letIn(owner, entry(delegate));
    await circles.change(owner, { code, name: 'Autrement', closed: true });
    await circles.letOut(owner, { circle: code, user: delegate.id, reason });
    expect((await circles.one(owner, { code })).name).toBe('Autrement');
    expect((await refusal(circles.change(owner, { code, owner: delegate.id }))).code).toBe('FORBIDDEN');
    expect((await refusal(circles.create(owner, { code: 'autre', name: 'Autre', defaultLevel: 0 }))).code).toBe(
      'FORBIDDEN',
    );
    expect((await refusal(circles.delete(owner, code))).code).toBe('FORBIDDEN');
  });

  it('shows a member its members and no history, and changes nothing for him', async () => {
    await circles.letIn(MACHINE, entry(delegate));
    const shown = await circles.one(asking(delegate), { code });
    expect([shown.people.length, shown.history, shown.mayKeep]).toEqual([1, [], false]);
    expect((await refusal(circles.letIn(asking(delegate), entry(lead)))).code).toBe('FORBIDDEN');
    expect((await refusal(circles.change(asking(delegate), { code, name: 'Moi' }))).code).toBe('FORBIDDEN');
  });

  it('is not there for who neither belongs to it nor keeps circles: the answer is that to a code that never was', async () => {
    const asked = (which: string) => refusal(circles.one(asking(delegate), { code: which }));
    const [hidden, absent] = [await asked(code), await asked('jamais')];
    expect([hidden.code, hidden.message]).toEqual([absent.code, absent.message]);
    expect((await circles.list(asking(delegate))).map((one) => one.code)).toEqual([]);
    expect((await refusal(circles.letIn(asking(delegate), entry(delegate)))).code).toBe('NOT_FOUND');
  });

  it('lets nobody let himself in or raise himself once anybody was in it, and its maker while nobody was', async () => {
    await circles.letIn(asking(director), entry(director, 1));
    const again = await refusal(circles.letIn(asking(director), entry(director, 4)));
    expect([again.code, again.details['said']]).toEqual(['FORBIDDEN', expect.arrayContaining([expect.any(String)])]);
    await circles.letIn(asking(lead), entry(director, 4));
    expect((await circles.one(asking(director), { code })).level).toBe(4);
  });

  it('once closed is read by its members, and marks nothing new', async () => {
    const secret = await session(under.store, delegate);
    await circles.letIn(MACHINE, entry(delegate));
    const before = person('Avant', { access: `${code}:1` });
    await save(under.store, (await signIn.readerOfSession(secret))!, [before]);
    await circles.change(MACHINE, { code, closed: true });
    const reader = (await signIn.readerOfSession(secret))!;
    expect([reader.access, reader.marking]).toEqual([keysUpTo(code, 2), undefined]);
    const refused = await refusal(save(under.store, reader, [person('Après', { access: `${code}:1` })]));
    expect(fieldOf(refused)).toEqual(['access']);
    await save(under.store, reader, [updating('Person', before.id, 1, { familyName: 'Toujours' })]);
    expect(
      fieldOf(await refusal(save(under.store, reader, [updating('Person', before.id, 2, { access: `${code}:2` })]))),
    ).toEqual(['access']);
    await circles.change(MACHINE, { code, closed: false });
    await save(under.store, (await signIn.readerOfSession(secret))!, [person('Rouvert', { access: `${code}:1` })]);
  });

  it('is deleted while nobody ever was in it, and never after', async () => {
    await circles.letIn(MACHINE, entry(delegate));
    await circles.letOut(MACHINE, { circle: code, user: delegate.id, reason });
    expect(fieldOf(await refusal(circles.delete(asking(director), code)))).toEqual(['code']);
    await circles.create(asking(director), { code: `${code}-vide`, name: 'Vide', defaultLevel: 0 });
    await circles.delete(asking(director), `${code}-vide`);
    expect((await refusal(circles.one(asking(director), { code: `${code}-vide` }))).code).toBe('NOT_FOUND');
  });

  it('counts what bears its marking over what the reader sees', async () => {
    const author = readerWith(keysUpTo(code, 4), { role: 'director', user: director.id });
    await save(
      under.store,
      author,
      [1, 1, 3].map((level) => person('Ada', { access: `${code}:${level}` })),
    );
    const marked = async (level: number) =>
      (await circles.one(asking(director, { access: keysUpTo(code, level) }), { code })).marked;
    expect(await marked(4)).toEqual([
      { kind: 'Person', level: 1, count: 2 },
      { kind: 'Person', level: 3, count: 1 },
    ]);
    expect(await marked(2)).toEqual([{ kind: 'Person', level: 1, count: 2 }]);
    expect(await marked(0)).toEqual([]);
  });

  it('tells to those who hold a marking, and to them alone, who can see it and who lets in', async () => {
    const zoe = await account(under.store, 'guest', 'Zoé');
    await circles.letIn(MACHINE, entry(zoe, 1));
    await circles.letIn(MACHINE, entry(delegate, 2));
    await circles.letIn(MACHINE, entry(director, 4));
    await under.store.schema('MATCH (u:User {id: $id}) SET u.active = false', { id: director.id });
    const seen = async (level: number) => {
      const { owner, people } = await circles.whoCanSee(
        asking(delegate, { access: keysUpTo(code, 4) }),
        `${code}:${level}`,
      );
      return [owner, people.map(({ name, level: ceiling }) => [name, ceiling])];
    };
    expect(await seen(1)).toEqual([
      'influence_lead',
      [
        ['Zoé', 1],
        ['delegate', 2],
      ],
    ]);
    expect(await seen(2)).toEqual(['influence_lead', [['delegate', 2]]]);
    const outside = circles.whoCanSee(asking(delegate, { access: keysUpTo(code, 1) }), `${code}:2`);
    expect((await refusal(outside)).code).toBe('NOT_FOUND');
  });

  it('tells the audit log of each act, in the words of who acted', async () => {
    await circles.letIn(asking(director), entry(delegate, 1));
    await circles.letIn(asking(director), entry(delegate, 3));
    await circles.letOut(asking(lead), { circle: code, user: delegate.id, reason: 'fin' });
    await circles.change(asking(director), { code, closed: true });
    const steps = (await told('membership_changed')).map(({ by, detail }) => {
      const { level, before, reason: why } = JSON.parse(detail) as Record<string, unknown>;
      return [by, before, level, why];
    });
    expect(steps).toEqual([
      [director.id, null, 1, reason],
      [director.id, 1, 3, reason],
      [lead.id, 3, null, 'fin'],
    ]);
    const changes = (await told('circle_changed')).map(
      ({ detail }) => (JSON.parse(detail) as { change: string }).change,
    );
    expect(changes).toEqual(['created', 'closed']);
  });

  it('gives one membership to who is let in ten times at once', async () => {
    await Promise.all(Array.from({ length: 10 }, (_, n) => circles.letIn(MACHINE, entry(delegate, n % 5))));
    const { people } = await circles.one(asking(director), { code });
    expect(people.length).toBe(1);
  });

  it.each([
    ['no reason', { reason: ' ' }, 'reason'],
    ['a level above RED', { level: 5 }, 'level'],
    ['a first day that is past', { from: inDays(-1) }, 'from'],
    ['a last day before the first', { from: inDays(5), to: inDays(4) }, 'to'],
    ['a day that is none', { from: '2026-02-30' }, 'from'],
    ['an account that never was', { user: newId() }, 'user'],
  ])('refuses a membership with %s, at its field', async (_, more, field) => {
    const refused = await refusal(circles.letIn(asking(director), { ...entry(delegate), ...more }));
    expect([refused.code, fieldOf(refused)]).toEqual(['BAD_USER_INPUT', [field]]);
    expect((await circles.one(asking(director), { code })).empty).toBe(true);
  });

  it.each([
    ['a code that is taken', () => ({ code }), 'code'],
    ['a code with capitals', () => ({ code: 'Dossier' }), 'code'],
    ['no name', () => ({ name: '' }), 'name'],
    ['a guest as its owner', async () => ({ owner: (await account(under.store, 'guest')).id }), 'owner'],
    ['a kind that is none', () => ({ kind: 'secte' }), 'kind'],
  ])('refuses to be made with %s', async (_, more, field) => {
    const input = { code: `${code}-x`, name: 'X', defaultLevel: 1, ...(await more()) };
    const refused = await refusal(circles.create(asking(director), input));
    expect([refused.code, fieldOf(refused)]).toEqual(['BAD_USER_INPUT', [field]]);
  });

  it('is made once by many who ask for the same code at once; the others are told that it is taken', async () => {
    const input = { code: `${code}-once`, name: 'X', defaultLevel: 1 };
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => outcomeOf(circles.create(asking(director), input))),
    );
    expect(outcomes.toSorted()).toEqual([...Array.from({ length: 7 }, () => 'BAD_USER_INPUT'), 'done']);
  });

  it('makes a file for a spreadsheet in which no name runs as a formula, and says who took it', async () => {
    const trick = await account(under.store, 'delegate', '=HYPERLINK("x")');
    await circles.letIn(MACHINE, entry(trick, 3));
    let text = '';
    for await (const part of await circles.matrixCsv(asking(director))) text += Buffer.from(part).toString('utf8');
    expect(text).toContain(`'=HYPERLINK`);
    expect(text).toContain('TLP:AMBER+STRICT');
    const [exported] = await under.store.schema(
      'MATCH (e:AuditEntry {act: "exported", by: $by}) RETURN count(e) AS n',
      {
        by: director.id,
      },
    );
    expect(exported).toEqual({ n: 1 });
  });
});
