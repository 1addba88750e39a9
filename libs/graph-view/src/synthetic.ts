import type { MapKind, MapTieType } from './kinds.ts';
import type { FocusPayload } from './payload.ts';
import { seeded } from './random.ts';

interface SyntheticOptions {
  readonly nodes: number;
  readonly seed?: number;
  /** Mean number of links of a node. */
  readonly degree?: number;
  /** When given, a committee has this many members of its own beside the rest. */
  readonly hub?: number;
}

const given = 'Aline Basile Carine Denis Edwige Firmin Garance Hubert Inès Jocelyn Käthe Léopold Maud Noé Odile'.split(
  ' ',
);
const family = 'Arçon Bluteau Cardeuse Doublure Étamine Filoche Guipure Havet Jacquard Lanière Moire Navette'.split(
  ' ',
);
const trade = 'Tissages Filatures Teintures Institut Groupe Ateliers Fédération Réseau'.split(' ');
const hats = ['Experte WG 2', 'Délégué TC 917', 'Secrétaire CN TX 40', 'Présidente TC 412', 'Membre'];

const tiesBetween = (one: MapKind, other: MapKind, dice: number): readonly [MapTieType, backwards: boolean] => {
  const pair = `${one} ${other}`;
  if (pair === 'Person Person') return [dice < 0.08 ? 'OPPOSES' : dice < 0.2 ? 'ALLY_OF' : 'KNOWS', false];
  if (pair === 'Person Committee') return ['MANDATE', false];
  if (pair === 'Committee Person') return ['MANDATE', true];
  if (pair === 'Person Organisation') return [dice < 0.85 ? 'EMPLOYED_BY' : 'ADVISES', false];
  if (pair === 'Organisation Person') return [dice < 0.85 ? 'EMPLOYED_BY' : 'ADVISES', true];
  if (pair === 'Committee Committee') return [dice < 0.6 ? 'MIRRORS' : 'PART_OF', false];
  if (pair === 'Committee Organisation') return ['MEMBER_OF', true];
  return [dice < 0.12 ? 'HOLDS_SECRETARIAT' : dice < 0.3 && other === 'Organisation' ? 'FUNDS' : 'MEMBER_OF', false];
};

/**
 * A made-up map that a seed fixes, for tests and benches: planted communities of 8 to 30, most links inside, degrees
 * with a heavy tail, every kind of node and link. Names are invented.
 */
export function syntheticPayload({ nodes: count, seed = 1, degree = 3.4, hub = 0 }: SyntheticOptions): FocusPayload {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const community: number[] = [];
  while (community.length < count) {
    const size = 8 + Math.floor(random() * 22);
    const name = (community.at(-1) ?? -1) + 1;
    for (let i = 0; i < size && community.length < count; i++) community.push(name);
  }
  const kind = community.map((name, i): MapKind => {
    const dice = random();
    if (i === 0 || community[i - 1] !== name || dice < 0.08) return 'Committee';
    return dice < 0.58 ? 'Person' : 'Organisation';
  });
  const ours = community.map((name) => name === 0 && random() < 0.6);
  const ends = new Set<string>();
  const pairs: [number, number][] = [];
  const join = (one: number, other: number) => {
    const key = one < other ? `${one} ${other}` : `${other} ${one}`;
    if (one === other || ends.has(key)) return;
    ends.add(key);
    pairs.push([one, other]);
  };
  const first = (name: number) => community.indexOf(name);
  for (let node = 0; node < count; node++) {
    const name = community[node] as number;
    const start = first(name);
    // The earlier a node stands in its community, the likelier it is met again: a heavy tail without a table.
    if (node !== start) join(node, start + Math.floor((node - start) * random() ** 2.2));
    else if (name > 0) join(node, first(Math.floor(random() * name)));
  }
  const wanted = Math.min((count * (count - 1)) / 2, Math.round((count * degree) / 2));
  for (let tries = 0; pairs.length < wanted && tries < wanted * 40; tries++) {
    const one = Math.floor(random() * count);
    const start = first(community[one] as number);
    const size = community.lastIndexOf(community[one] as number) - start + 1;
    join(one, random() < 0.85 ? start + Math.floor(size * random() ** 2) : Math.floor(random() * count));
  }
  for (let spoke = 1; spoke <= Math.min(hub, count - 1); spoke++) join(spoke, 0);
  const edges = pairs.map(([one, other]) => {
    const [type, backwards] = tiesBetween(kind[one] as MapKind, kind[other] as MapKind, random());
    return { type, from: backwards ? other : one, to: backwards ? one : other };
  });
  const label = kind.map((what, i) => {
    if (what === 'Committee') return `CEN/TC ${900 + i}`;
    return what === 'Person' ? `${pick(given)} ${pick(family)}` : `${pick(trade)} ${pick(family)}`;
  });
  const labelled = (type: MapTieType) => (type === 'MANDATE' ? 'expert' : null);
  return {
    on: '2026-11-17',
    centre: 'n0',
    nodes: {
      id: kind.map((_, i) => `n${i}`),
      kind,
      label,
      sub: kind.map((what) => (what === 'Person' ? pick(hats) : null)),
      flags: kind.map((what, i) => (ours[i] ? 2 : what !== 'Committee' && random() < 0.06 ? 1 : 0) | (i === 0 ? 8 : 0)),
      access: kind.map(() => 'pole:1'),
      stance: kind.map((what) => (what === 'Committee' || random() < 0.4 ? null : Math.floor(random() * 5) - 2)),
      hidden: kind.map((): Record<string, number> => {
        if (random() < 0.45) return {};
        return { MANDATE: 1 + Math.floor(random() * 9), KNOWS: Math.floor(random() * 4) };
      }),
      uncounted: kind.map(() => 0),
    },
    edges: {
      id: edges.map((_, e) => `e${e}`),
      from: edges.map(({ from }) => from),
      to: edges.map(({ to }) => to),
      type: edges.map(({ type }) => type),
      label: edges.map(({ type }) => labelled(type)),
      sourced: edges.map(() => (random() < 0.1 ? 1 : 2)),
      ended: edges.map(() => random() < 0.05),
    },
  };
}
