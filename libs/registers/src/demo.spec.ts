import { Circle, type Fact, inOrder, isTieFact, parseAccessKey, UserRole } from '@entregent/model';
import { readdirSync, readFileSync } from 'node:fs';
import { countBy, factsOf, fileBytes, problems, recordsOf, seed, tell, textBytes } from '../test/support.ts';
import { isRefusal } from './types.ts';
import { demoRegister } from './demo.ts';

const on = '2026-03-15';
const names = readdirSync(seed('demo')).filter((name) => name.endsWith('.json') && name !== 'circles.json');
const told = (
  await Promise.all(names.map((name) => tell(demoRegister, fileBytes(seed(`demo/${name}`)), { on })))
).flat();
const facts = factsOf(told);
const records = recordsOf(facts);
const byOrigin = new Map(records.map((record) => [record.origin, record]));
const json = (name: string) => JSON.parse(readFileSync(seed(name), 'utf8')) as Record<string, never>;
const { circles, users } = json('demo/circles.json') as unknown as {
  circles: { code: string; name: string; defaultLevel: number; owner: string }[];
  users: { login: string; role: string; person: string; memberships: { circle: string; level: number }[] }[];
};

const pointsAt = (fact: Fact): string[] =>
  [...Object.values(fact.set).flat(), ...(isTieFact(fact) ? [fact.tail, fact.head] : [])].filter(
    (value): value is string => typeof value === 'string' && value.startsWith('demo:'),
  );

/** True when every reader of `access` may also read `other`, for a member of the cluster at the same level. */
const covers = (access: string, other: string): boolean => {
  const [mine, theirs] = [parseAccessKey(access), parseAccessKey(other)];
  return mine.level >= theirs.level && (theirs.circle === 'cluster' || theirs.circle === mine.circle);
};

const marking = (fact: Fact | undefined): string => fact?.access ?? 'unmarked:4';

describe('the fictional cluster', () => {
  it('is read without a refused row', () => {
    expect(told.filter(isRefusal)).toEqual([]);
  });

  it('fits the model: fields, references that resolve, kinds of ends, dates in order', () => {
    expect(problems(facts)).toEqual([]);
  });

  it('holds what expected.json counts', () => {
    const { demo, circles: circleCount, users: userCount } = json('expected.json');
    expect({
      records: countBy(records, (record) => record.kind),
      ties: countBy(facts.filter(isTieFact), (tie) => tie.type),
    }).toEqual(demo);
    expect([circles.length, users.length]).toEqual([circleCount, userCount]);
  });

  it('marks every fact at least as high as all that it names', () => {
    const low = facts.flatMap((fact) =>
      pointsAt(fact)
        .filter((origin) => !covers(marking(fact), marking(byOrigin.get(origin))))
        .map((origin) => `${fact.origin} → ${origin}`),
    );
    expect(low).toEqual([]);
  });

  it('names only people who say that they are invented', () => {
    const people = records.filter((record) => record.kind === 'Person');
    expect(people.length).toBeGreaterThan(55);
    expect(people.filter((person) => person.set['invented'] !== true)).toEqual([]);
  });

  it('ends no mandate or tie before it begins', () => {
    const dates = facts.map(({ origin, set }) => ({ origin, from: set['from'] as string, to: set['to'] as string }));
    expect(dates.filter(({ from, to }) => !inOrder(from, to))).toEqual([]);
  });

  it('gives each user a person, a role and circles that exist', () => {
    expect(circles.filter((circle) => !Circle.safeParse({ ...circle, owner: null }).success)).toEqual([]);
    const membersOf = (code: string) =>
      users.filter(({ memberships }) => memberships.some(({ circle }) => circle === code)).map(({ login }) => login);
    expect(circles.filter(({ code, owner }) => !membersOf(code).includes(owner))).toEqual([]);
    const codes = circles.map(({ code }) => code);
    expect(users.filter((user) => byOrigin.get(user.person)?.kind !== 'Person')).toEqual([]);
    expect(users.filter((user) => !UserRole.safeParse(user.role).success)).toEqual([]);
    const memberships = users.flatMap((user) => user.memberships);
    expect(memberships.filter(({ circle }) => !codes.includes(circle))).toEqual([]);
    expect(memberships.filter(({ level }) => ![0, 1, 2, 3, 4].includes(level))).toEqual([]);
    expect(new Set(users.map(({ role }) => role)).size).toBe(7);
  });

  it('uses no circle that circles.json does not describe', () => {
    const used = new Set(facts.map(({ access }) => parseAccessKey(String(access)).circle));
    expect([...used].sort()).toEqual(circles.map(({ code }) => code).sort());
  });

  it('counts days from the day of seeding, over the ends of months and years', async () => {
    const file = JSON.stringify({
      records: ['day:-45', 'day:+0', 'day:+320', '2019-05'].map((created, n) => ({
        kind: 'Organisation',
        origin: `demo:organisation:o${n}`,
        set: { name: 'Essai', kind: 'company', created },
      })),
    });
    const read = recordsOf(factsOf(await tell(demoRegister, textBytes(file), { on: '2026-01-31' })));
    expect(read.map((record) => record.set['created'])).toEqual(['2025-12-17', '2026-01-31', '2026-12-17', '2019-05']);
  });

  it('refuses a row of an unknown kind and keeps the others', async () => {
    const file = JSON.stringify({
      records: [
        { kind: 'Robot', origin: 'demo:robot:r2', set: {} },
        { kind: 'Source', origin: 'demo:source:s', set: { title: 'Une source' } },
      ],
    });
    const read = await tell(demoRegister, textBytes(file), { on });
    expect(read.filter(isRefusal).map(({ refused }) => refused.row)).toEqual([1]);
    expect(factsOf(read).map((fact) => fact.origin)).toEqual(['demo:source:s']);
  });
});
