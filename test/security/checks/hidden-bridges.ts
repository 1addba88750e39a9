import type { INestApplicationContext } from '@nestjs/common';
import { commit, GraphStore, type Operation, type Values } from '@entregent/graph-db';
import { keysUpTo, type Reader } from '@entregent/model';
import { ActivitiesService, ActorsService, NetworkService, SearchService } from '@entregent/server';
import { emptyStore, enterCircles } from '../../contract/support/empty-store.ts';
import { openServices } from '../harness.ts';
import { atLeast, type Check, none } from '../lib/check.ts';
import { allKeys, author } from '../lib/planted-base.ts';
import { circles, Dice } from '../random-graph.ts';
import { deleteHidden } from '../without-hidden.ts';

const on = '2026-06-01';
const outsider: Reader = { ...author, user: 'outsider', role: 'influence_lead', access: keysUpTo('cluster', 2) };
const shown = ['cluster:0', 'cluster:1', 'cluster:2'];
/** Of the ends, so that what joins them may be marked higher. */
const low = ['cluster:0', 'cluster:1'];
const hidden = allKeys.filter((key) => !shown.includes(key));

/** Two actors that the outsider sees, and what joins them that he does not. */
interface Topology {
  readonly from: string;
  readonly to: string;
  readonly secret: string;
}

/** Writes the operations of one topology. */
class Planter {
  readonly operations: Operation[] = [];
  readonly #dice: Dice;

  constructor(dice: Dice) {
    this.#dice = dice;
  }

  create(type: 'Person' | 'Organisation' | 'Committee' | 'Mandate' | 'Activity' | 'Attendance', set: Values): string {
    const id = this.#dice.id();
    this.operations.push({ op: 'create', type, id, set });
    return id;
  }

  tie(type: 'KNOWS' | 'EMPLOYED_BY' | 'ALLY_OF', tail: string, head: string, access: string): void {
    this.operations.push({ op: 'create', type, id: this.#dice.id(), tail, head, set: { access } });
  }

  person = (familyName: string, access: string) => this.create('Person', { familyName, access });
  organisation = (name: string, access: string) => this.create('Organisation', { name, kind: 'company', access });
  mandate = (person: string, within: string, access: string) =>
    this.create('Mandate', { person, within, role: 'member', access });
  meeting = (title: string, access: string) => this.create('Activity', { title, kind: 'meeting', on: '2026-05-04', access });
  attend = (person: string, activity: string, access: string) => this.create('Attendance', { person, activity, access });
} // prettier-ignore

/** Ways in which two people are joined by something hidden alone. */
const bridges: readonly ((p: Planter, from: string, to: string, word: string, key: string) => void)[] = [
  (p, from, to, word, key) => {
    const between = p.person(word, key);
    p.tie('KNOWS', from, between, key);
    p.tie('KNOWS', between, to, key);
  },
  (p, from, to, word, key) => {
    p.person(word, key);
    p.tie('KNOWS', from, to, key);
  },
  (p, from, to, word, key) => {
    const employer = p.organisation(word, key);
    p.tie('EMPLOYED_BY', from, employer, key);
    p.tie('EMPLOYED_BY', to, employer, key);
  },
  (p, from, to, word, key) => {
    const employer = p.organisation('Vue', 'cluster:1');
    p.person(word, key);
    p.tie('EMPLOYED_BY', from, employer, 'cluster:1');
    p.tie('EMPLOYED_BY', to, employer, key);
  },
  (p, from, to, word, key) => {
    const board = p.organisation('Vue', 'cluster:1');
    p.person(word, key);
    p.mandate(from, board, 'cluster:1');
    p.mandate(to, board, key);
  },
  (p, from, to, word, key) => {
    const met = p.meeting(word, key);
    p.attend(from, met, key);
    p.attend(to, met, key);
  },
  (p, from, to, word, key) => {
    const met = p.meeting('Vue', 'cluster:1');
    p.person(word, key);
    p.attend(from, met, 'cluster:1');
    p.attend(to, met, key);
  },
];

function plant(p: Planter, dice: Dice, index: number): Topology {
  const secret = `Bosquet${index}q`;
  const from = p.person(`Aubier${index}`, dice.pick(low));
  const to = p.person(`Zeste${index}`, dice.pick(low));
  for (const end of [from, to]) {
    for (let friends = dice.below(3); friends > 0; friends -= 1)
      p.tie('KNOWS', end, p.person(`Ami${index}`, 'cluster:1'), 'cluster:2');
    if (dice.below(2) === 0) p.tie('EMPLOYED_BY', end, p.organisation(`Maison${index}`, 'cluster:0'), 'cluster:2');
  }
  // A mark of a tie lies no lower than those of its ends.
  const key = dice.pick(hidden.filter((one) => Number(one.at(-1)) >= 2));
  bridges[index % bridges.length]!(p, from, to, secret, key);
  return { from, to, secret };
}

interface Seen {
  readonly paths: number;
  readonly hits: number;
  readonly counts: string;
}

/** What a reader is told of one topology: ways, suggestions, and everything that counts. */
async function look(services: INestApplicationContext, reader: Reader, { from, to, secret }: Topology): Promise<Seen> {
  const network = services.get(NetworkService, { strict: false });
  const actors = services.get(ActorsService, { strict: false });
  const { paths } = await network.paths(reader, { from, to, on });
  const hits = await services.get(SearchService, { strict: false }).search(reader, { text: secret, first: 20 }, on);
  const told = [];
  for (const id of [from, to]) {
    const [map, actor, card, timeline, meetings] = await Promise.all([
      network.focus(reader, { around: id, on, limit: 600 }),
      network.actor(reader, id, on),
      actors.card(reader, id, on),
      actors.timeline(reader, { id, first: 50 }, on),
      services.get(ActivitiesService, { strict: false }).page(reader, { first: 50, about: id }),
    ]);
    told.push({ map, actor, card, timeline, meetings });
  }
  return { paths: paths.length, hits: hits.length, counts: JSON.stringify(told) };
}

/** Graphs in which the only bridge is hidden: no path, no suggestion, no other count than without it. */
export const hiddenBridges: Check = async ({ settings, share, seed }) => {
  const services = await openServices(settings, new Set());
  const store = new GraphStore(settings);
  try {
    await emptyStore(store);
    await enterCircles(store, circles);
    const dice = new Dice(seed);
    const planter = new Planter(dice);
    const planted = Array.from({ length: share.topologies }, (_, index) => plant(planter, dice, index));
    await commit(store, author, { kind: 'import', reason: 'bridges', operations: planter.operations });
    const seenBy = async (reader: Reader) => {
      const all: Seen[] = [];
      for (const one of planted) all.push(await look(services, reader, one));
      return all;
    };
    const before = await seenBy(outsider);
    const insider = await seenBy(author);
    await deleteHidden(store, outsider.access);
    const after = await seenBy(outsider);
    const where = (faulty: (seen: Seen, index: number) => boolean) =>
      before.flatMap((seen, index) => (faulty(seen, index) ? [`topology ${index}`] : []));
    const tried = `${share.topologies}`;
    return [
      none('hidden bridges: paths', tried, where(({ paths }) => paths > 0)),
      none('hidden bridges: suggestions', tried, where(({ hits }) => hits > 0)),
      none('hidden bridges: count differences', tried, where(({ counts }, index) => counts !== after[index]!.counts)),
      atLeast(
        'hidden bridges: seen by who may see them',
        insider.filter(({ hits, counts }, index) => hits > 0 && counts !== before[index]!.counts).length,
        share.topologies,
        'topologies',
      ),
    ]; // prettier-ignore
  } finally {
    await services.close();
    await store.close();
  }
};
