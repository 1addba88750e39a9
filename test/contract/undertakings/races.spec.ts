import type { Reader } from '@entregent/model';
import { GateService, UndertakingsModule, UndertakingsService } from '@entregent/server';
import { setTimeout as sleep } from 'node:timers/promises';
import { creating, outcomeOf, save } from '../support/commits.ts';
import { openBeside, openServices, type ServicesUnderTest } from '../support/services.ts';
import { ann, author, bob, cast, circles, delivery, enterAccount, stored } from './cast.ts';

const RACES = 200;
const AT_ONCE = 8;
/** Milliseconds within which a write that nothing holds back is done, on a busy machine too. */
const LONG_ENOUGH = 2000;

let base: ServicesUnderTest;
/** Two processes of the product over one base, each with connections of its own. */
let [office, registry]: ServicesUnderTest[] = [];
const settled = async (work: Promise<unknown>, within: number) =>
  Promise.race([work.then(() => true), sleep(within).then(() => false)]);

const recipients = async (count: number) => {
  const people = Array.from({ length: count }, (_, index) => creating('Person', { familyName: `Recipient ${index}` }));
  const undertakings = people.map(({ id }) => stored({ person: id }));
  await save(base.store, author, [...people, ...undertakings]);
  return people.map(({ id }, index) => ({ person: id, undertaking: undertakings[index]!.id }));
};
const revoke = (by: Reader, id: string) =>
  registry!.get(UndertakingsService).step(by, { id, version: 1, step: 'revoke', reason: 'A leak.' });

interface Race {
  readonly delivered: boolean;
  readonly revoked: string;
  /** When the revocation was known to be committed, and when the work of the delivery still had its commit before it. */
  readonly revokedAt: number;
  readonly worked: readonly number[];
}

async function race(one: { person: string; undertaking: string }, index: number): Promise<Race> {
  const worked: number[] = [];
  let revokedAt = Infinity;
  const handing = async () => {
    await sleep((index * 7) % 40);
    return outcomeOf(
      office!.get(GateService).throughGate(ann, delivery({ person: one.person }), async () => {
        await sleep((index * 13) % 25);
        worked.push(performance.now());
      }),
    );
  };
  const revoking = async () => {
    await sleep((index * 11) % 40);
    const outcome = await outcomeOf(revoke(bob, one.undertaking));
    revokedAt = performance.now();
    return outcome;
  };
  const [handed, revoked] = await Promise.all([handing(), revoking()]);
  return { delivered: handed === 'done', revoked, revokedAt, worked };
}

/** Its commit comes after its work: where the work ended after the revocation was committed, so did the delivery. */
const isLate = ({ delivered, revokedAt, worked }: Race): boolean => delivered && worked.at(-1)! > revokedAt;

describe('a delivery beside a revocation', () => {
  beforeAll(async () => {
    base = await openServices([UndertakingsModule], circles);
    await save(base.store, author, Object.values(cast));
    for (const reader of [ann, bob]) await enterAccount(base.store, reader, { cluster: 4, dossier: 4, council: 4 });
    const opened = [await openBeside([UndertakingsModule]), await openBeside([UndertakingsModule])];
    [office, registry] = opened;
  });
  afterAll(async () => {
    for (const one of [base, office, registry]) await one?.close();
  });

  it('keeps the revocation waiting until it is done, and is refused from then on', async () => {
    const [one] = await recipients(1);
    let revoking: Promise<unknown> = Promise.resolve();
    let heldBack = false;
    await office!.get(GateService).throughGate(ann, delivery({ person: one!.person }), async () => {
      revoking = revoke(bob, one!.undertaking);
      heldBack = !(await settled(revoking, LONG_ENOUGH));
    });
    await revoking;
    expect(heldBack).toBe(true);
    expect(
      await outcomeOf(office!.get(GateService).throughGate(ann, delivery({ person: one!.person }), async () => {})),
    ).toBe('GATE_CLOSED');
  });

  it('keeps the end of a membership waiting likewise', async () => {
    const [one] = await recipients(1);
    const account = { ...ann, user: crypto.randomUUID(), person: one!.person };
    await enterAccount(base.store, account, { dossier: 4 });
    const request = delivery({ person: one!.person, named: false });
    let ending: Promise<unknown> = Promise.resolve();
    let heldBack = false;
    await office!.get(GateService).throughGate(ann, request, async () => {
      ending = base.store.schema('MATCH (:User {id: $id})-[m:MEMBER]->() DELETE m', { id: account.user });
      heldBack = !(await settled(ending, LONG_ENOUGH));
    });
    await ending;
    expect([heldBack, await outcomeOf(office!.get(GateService).throughGate(ann, request, async () => {}))]).toEqual([
      true,
      'GATE_CLOSED',
    ]);
  });

  it(`never commits after it, in ${RACES} races, whoever comes first`, async () => {
    const all = await recipients(RACES);
    const run: Race[] = [];
    for (let from = 0; from < RACES; from += AT_ONCE)
      run.push(...(await Promise.all(all.slice(from, from + AT_ONCE).map((one, index) => race(one, from + index)))));
    expect(run.filter(isLate)).toEqual([]);
    expect(new Set(run.map(({ revoked }) => revoked))).toEqual(new Set(['done']));
    expect(new Set(run.map(({ delivered }) => delivered))).toEqual(new Set([true, false]));
  });
});
