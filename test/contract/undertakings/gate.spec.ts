import { GateService } from '@entregent/server';
import type { DomainError, GateCondition } from '@entregent/model';
import type { Values } from '@entregent/graph-db';
import fc from 'fast-check';
import { z } from 'zod';
import { creating, newId, outcomeOf, person, refusal, removing, save } from '../support/commits.ts';
import type { ServicesUnderTest } from '../support/services.ts';
import { ann, author, bob, cast, delivery, enterAccount, openRegister, outsider, sam, stored } from './cast.ts';

const UNFIT = 300;
let under: ServicesUnderTest;
let gate: GateService;

/** What a delivery does, here: a mark in the store, in the same transaction. */
const mark = { name: 'spec/mark', text: 'CREATE (:Position {mark: $mark})', parameters: ['mark'] as const };
const marks = async (): Promise<number> => {
  const [row] = await under.store.schema('MATCH (m:Position) RETURN count(m) AS n');
  return (row as { n: number }).n;
};
const deliver = (reader: typeof ann, request: ReturnType<typeof delivery>) =>
  gate.throughGate(reader, request, async (run) => {
    await run(mark, { mark: newId() }, z.object({}).loose());
    return 'delivered';
  });
const conditionsOf = async (work: Promise<unknown>) => (await refusal(work)).details['conditions'];
const decisions = async (subject: string) =>
  (
    await under.store.schema(
      "MATCH (e:AuditEntry {subject: $subject, act: 'gate_decided'}) RETURN e.detail AS detail, e.by AS by ORDER BY e.at",
      { subject },
    )
  ).map((row) => JSON.parse((row as { detail: string }).detail) as Record<string, string>);

/** Somebody with one undertaking. */
async function recipient(more: Values = {}): Promise<{ id: string; undertaking: string }> {
  const one = person('Recipient');
  const undertaking = stored({ person: one.id, ...more });
  await save(under.store, author, [one, undertaking]);
  return { id: one.id, undertaking: undertaking.id };
}

describe('the gate', () => {
  beforeAll(async () => {
    under = await openRegister();
    gate = under.get(GateService);
  });
  afterAll(() => under.close());

  it('opens to a fit recipient, runs the work once, and tells the log of the decision and its ground', async () => {
    const { id, undertaking } = await recipient();
    const before = await marks();
    expect(await deliver(ann, delivery({ person: id }))).toBe('delivered');
    expect(await marks()).toBe(before + 1);
    expect(await decisions(id)).toMatchObject([
      { decision: 'open', ground: undertaking, circle: 'dossier', level: 'AMBER+STRICT' },
    ]);
  });

  it('closed, runs no work and tells the log of it all the same', async () => {
    const { id } = await recipient({ state: 'suspended' });
    const before = await marks();
    expect(await conditionsOf(deliver(ann, delivery({ person: id, purpose: '' })))).toEqual([
      'not_in_force',
      'no_purpose',
    ]);
    expect(await marks()).toBe(before);
    expect(await decisions(id)).toMatchObject([
      { decision: 'closed', conditions: 'not_in_force no_purpose', ground: null },
    ]);
  });

  it('opens to a member of the circle by his account, at his level and no higher', async () => {
    const { id } = await recipient({ ceiling: 4 });
    await enterAccount(under.store, { ...sam, user: newId(), person: id }, { dossier: 2 });
    const ask = (level: number) => gate.preview(ann, delivery({ person: id, level, named: false }));
    expect([(await ask(2)).open, (await ask(3)).open]).toEqual([true, false]);
    expect((await ask(3)).conditions.map(({ condition }) => condition)).toEqual(['no_need_to_know']);
  });

  it('says in the words of the asker what is missing', async () => {
    const { id } = await recipient({ scope: ['council'] });
    const [french, english] = [
      await gate.preview(ann, delivery({ person: id })),
      await gate.preview({ ...ann, language: 'en' }, delivery({ person: id })),
    ];
    expect([french, english].map(({ conditions }) => conditions.map(({ sentence }) => sentence))).toEqual([
      ['L’engagement ne couvre pas ce dossier.'],
      ['The undertaking does not cover this dossier.'],
    ]);
  });

  it('answers nothing on a dossier or a level that the asker does not hold, and the same on one that does not exist', async () => {
    const asked = [delivery({ circle: 'council' }), delivery({ circle: 'nowhere' })].map(async (one) => {
      const { code, details } = await refusal(gate.preview(outsider, one));
      return [code, details];
    });
    const [council, nowhere] = await Promise.all(asked);
    expect(council).toEqual(nowhere);
    expect(await outcomeOf(deliver(outsider, delivery({ circle: 'council' })))).toBe('BAD_USER_INPUT');
  });

  it('gives the same answer for a person who is hidden, was removed, or never was', async () => {
    const [hidden, gone] = [person('Hidden', { access: 'council:2' }), person('Gone')];
    await save(under.store, author, [hidden, gone]);
    await save(under.store, author, [removing('Person', gone.id, 1)]);
    const answers = [hidden.id, gone.id, newId()].map((id) => gate.preview(outsider, delivery({ person: id })));
    expect(new Set((await Promise.all(answers)).map((one) => JSON.stringify(one))).size).toBe(1);
    const refused = [hidden.id, gone.id, newId()].map((id) =>
      conditionsOf(deliver(outsider, delivery({ person: id }))),
    );
    expect(await Promise.all(refused)).toEqual([['recipient_unknown'], ['recipient_unknown'], ['recipient_unknown']]);
  });

  it('opens on no undertaking that the asker does not see, as if it did not exist', async () => {
    const { id } = await recipient({ access: 'council:3' });
    const { open, conditions } = await gate.preview(outsider, delivery({ person: id }));
    expect([open, conditions.map(({ condition }) => condition)]).toEqual([false, ['no_undertaking']]);
    expect(await conditionsOf(deliver(outsider, delivery({ person: id })))).toEqual(['no_undertaking']);
  });

  it('stays closed for a conflict in a record that the asker does not see, without a word on it', async () => {
    const { id } = await recipient();
    const hidden = stored({ person: id, scope: [], conflictScope: ['dossier'], access: 'council:4', state: 'draft' });
    await save(under.store, author, [hidden]);
    expect((await gate.preview(outsider, delivery({ person: id }))).open).toBe(true);
    const before = await marks();
    const refused = await refusal(deliver(outsider, delivery({ person: id })));
    expect([refused.code, refused.details['conditions'], await marks()]).toEqual(['GATE_CLOSED', ['general'], before]);
    expect(JSON.stringify(refused.details)).not.toContain(hidden.id);
    expect(await conditionsOf(deliver(ann, delivery({ person: id })))).toEqual(['conflict_of_interest']);
  });
});

describe('a delivery marked RED', () => {
  beforeAll(async () => {
    under = await openRegister();
    gate = under.get(GateService);
  });
  afterAll(() => under.close());
  const red = (id: string) => delivery({ person: id, level: 4 });
  const yes = { circle: 'dossier', level: 4, purpose: 'Reading in the room.' };

  it('takes the yes of a second person, which serves once', async () => {
    const { id } = await recipient({ ceiling: 4 });
    expect(await conditionsOf(deliver(ann, red(id)))).toEqual(['no_second_approval']);
    await gate.approve(bob, { person: id, ...yes });
    expect(await deliver(ann, red(id))).toBe('delivered');
    expect(await conditionsOf(deliver(ann, red(id)))).toEqual(['no_second_approval']);
  });

  it('serves one of two that are asked for at once', async () => {
    const { id } = await recipient({ ceiling: 4 });
    await gate.approve(bob, { person: id, ...yes });
    const both = await Promise.all([outcomeOf(deliver(ann, red(id))), outcomeOf(deliver(ann, red(id)))]);
    expect(both.toSorted()).toEqual(['GATE_CLOSED', 'done']);
  });

  it.each(['the asker himself', 'another account of the asker'])('takes no yes of %s', async (who) => {
    const { id } = await recipient({ ceiling: 4 });
    const twin = { ...ann, user: newId() };
    await enterAccount(under.store, twin, { dossier: 4 });
    await gate.approve({ 'the asker himself': ann, 'another account of the asker': twin }[who]!, {
      person: id,
      ...yes,
    });
    expect(await conditionsOf(deliver(ann, red(id)))).toEqual(['no_second_approval']);
  });

  it('takes no yes of who receives, who is nobody of the base, or who did not just prove who he is', async () => {
    const { id } = await recipient({ ceiling: 4 });
    expect([
      await outcomeOf(gate.approve({ ...bob, person: id }, { person: id, ...yes })),
      await outcomeOf(gate.approve({ ...bob, person: null }, { person: id, ...yes })),
      await outcomeOf(gate.approve({ ...bob, fresh: false }, { person: id, ...yes })),
      await outcomeOf(gate.approve(bob, { person: newId(), ...yes })),
    ]).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT', 'FRESH_SIGN_IN', 'NOT_FOUND']);
  });

  it('loses the yes of who was shut out of the dossier since', async () => {
    const { id } = await recipient({ ceiling: 4 });
    const third = { ...bob, user: newId(), person: cast.eve.id };
    await enterAccount(under.store, third, { dossier: 4 });
    await gate.approve(third, { person: id, ...yes });
    await under.store.schema('MATCH (:User {id: $id})-[m:MEMBER]->() DELETE m', { id: third.user });
    expect(await conditionsOf(deliver(ann, red(id)))).toEqual(['no_second_approval']);
  });
});

/** Ways to be unfit, each with what it does to an undertaking or a request and the condition that must be told. */
const faults: Readonly<Record<string, { undertaking?: Values; request?: object; condition: GateCondition }>> = {
  draft: { undertaking: { state: 'draft' }, condition: 'not_in_force' },
  vettedOnly: { undertaking: { state: 'vetted' }, condition: 'not_in_force' },
  suspended: { undertaking: { state: 'suspended' }, condition: 'not_in_force' },
  revoked: { undertaking: { state: 'revoked' }, condition: 'not_in_force' },
  ended: { undertaking: { from: '2024-01-01', to: '2025-12-31' }, condition: 'not_in_force' },
  toCome: { undertaking: { from: '2090-01-01', to: '2091-01-01' }, condition: 'not_in_force' },
  unsigned: { undertaking: { file: null }, condition: 'not_in_force' },
  unvetted: { undertaking: { vettedBy: null }, condition: 'not_vetted' },
  unreviewed: { undertaking: { reviewedBy: null }, condition: 'not_vetted' },
  vettedTwiceByOne: { undertaking: { reviewedBy: ann.user }, condition: 'not_vetted' },
  otherDossier: { undertaking: { scope: ['council'] }, condition: 'outside_scope' },
  noDossier: { undertaking: { scope: [] }, condition: 'outside_scope' },
  tooLow: { undertaking: { ceiling: 1 }, condition: 'above_ceiling' },
  red: { request: { level: 4 }, undertaking: { ceiling: 4 }, condition: 'no_second_approval' },
  stranger: { request: { named: false }, condition: 'no_need_to_know' },
  noPurpose: { request: { purpose: '  ' }, condition: 'no_purpose' },
};
type Fault = (typeof faults)[string];
/** Every seventh is in conflict besides. */
const spoiltAt = (index: number): readonly Fault[] =>
  index % 7 === 6 ? [{ undertaking: { conflictScope: ['dossier'] }, condition: 'conflict_of_interest' }] : [];

/** A person with all these faults, and the delivery that is asked for. */
function unfit(all: readonly Fault[], index: number) {
  const one = creating('Person', { familyName: `Unfit ${index}` });
  const undertaking = stored({ person: one.id, ...Object.assign({}, ...all.map((fault) => fault.undertaking ?? {})) });
  const request = delivery({ person: one.id, ...Object.assign({}, ...all.map((fault) => fault.request ?? {})) });
  return { one, undertaking, request, conditions: all.map(({ condition }) => condition) };
}

/** How a delivery to somebody unfit ended, and whether one of his own faults was told. */
async function turnedAway({ request, conditions }: ReturnType<typeof unfit>): Promise<string> {
  const error = await deliver(ann, request).then(
    () => undefined,
    (refused: unknown) => refused as DomainError,
  );
  const said = (error?.details['conditions'] ?? []) as readonly GateCondition[];
  return `${error?.code ?? 'delivered'}, and ${said.some((one) => conditions.includes(one)) ? 'told why' : 'not told why'}`;
}

describe('unfit recipients', () => {
  beforeAll(async () => {
    under = await openRegister();
    gate = under.get(GateService);
  });
  afterAll(() => under.close());

  it(`${UNFIT} of them, unfit in one way or in several, open it not once, and each is told why`, async () => {
    const names = Object.keys(faults);
    const mixes = [
      ...names.map((name) => [name]),
      ...fc.sample(fc.subarray(names, { minLength: 1, maxLength: 5 }), { seed: 41, numRuns: UNFIT - names.length }),
    ];
    const before = await marks();
    const cases = mixes.map((mix, index) => unfit([...mix.map((name) => faults[name]!), ...spoiltAt(index)], index));
    await save(
      under.store,
      author,
      cases.flatMap(({ one, undertaking }) => [one, undertaking]),
    );
    const told: string[] = [];
    for (const each of cases) told.push(await turnedAway(each));
    expect(told).toEqual(Array.from({ length: UNFIT }, () => 'GATE_CLOSED, and told why'));
    expect(await marks()).toBe(before);
  });
});
