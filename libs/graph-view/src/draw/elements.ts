import { at, type Graph } from '../graph.ts';
import { mapKinds, mapTieTypes, nodeFlags, tieGroup } from '../kinds.ts';
import type { MapState } from '../store.ts';

/** An element of the drawing: what makes it look as it does. Places are apart, for they change alone. */
export interface ElementSpec {
  readonly id: string;
  readonly group: 'nodes' | 'edges';
  readonly data: Readonly<Record<string, string | number>>;
  readonly classes: string;
}

const personRadii = [6.5, 7, 8.5, 10, 12];
const bodyRadii = [7.5, 8, 9.5, 11.5, 14];
/** Neighbours shown from which a node is drawn one size larger. */
const sizeSteps = [2, 4, 7, 11];

/** Rank of a node among its likes, 0 to 4, by the neighbours that it shows. */
export const rankOf = (degree: number): number => sizeSteps.filter((step) => degree >= step).length;

/** Radius of a node on screen at zoom 1, in pixels. */
export function radiusOf({ graph, view }: MapState, node: number): number {
  const radii = mapKinds[at(graph.kind, node)] === 'Person' ? personRadii : bodyRadii;
  return radii[rankOf(at(view.degree, node))] as number;
}

/** Bend of an acquaintance: a share of its length, always to the same side. */
function bend(graph: Graph, edge: number): number {
  const [a, b] = [at(graph.from, edge), at(graph.to, edge)];
  const length = Math.hypot(at(graph.x, a) - at(graph.x, b), at(graph.y, a) - at(graph.y, b));
  return Math.round((Number.isFinite(length) ? length : 100) * 0.14);
}

/** True for a node that the filter leaves and that a layout has placed. */
export const isDrawn = ({ graph, view }: MapState, node: number): boolean =>
  view.nodes[node] === 1 && !Number.isNaN(at(graph.x, node));

/**
 * Elements of what the filter leaves and a layout has placed. Identifiers are prefixed, as an actor and a link may
 * share one.
 */
export function elementsOf(state: MapState): Map<string, ElementSpec> {
  const { graph, view } = state;
  const specs = new Map<string, ElementSpec>();
  graph.ids.forEach((actor, node) => {
    if (!isDrawn(state, node)) return;
    const flags = at(graph.flags, node);
    const classes = [mapKinds[at(graph.kind, node)], flags & nodeFlags.ours ? 'ours' : ''];
    const id = nodeKey(actor);
    specs.set(id, {
      id,
      group: 'nodes',
      data: { id, radius: radiusOf(state, node) },
      classes: classes.join(' ').trim(),
    });
  });
  graph.edgeIds.forEach((tie, edge) => {
    if (!view.edges[edge] || !isDrawn(state, at(graph.from, edge)) || !isDrawn(state, at(graph.to, edge))) return;
    const id = `e:${tie}`;
    const group = tieGroup(mapTieTypes[at(graph.type, edge)] ?? 'MANDATE');
    const classes = [group, at(graph.sourced, edge) < 2 ? 'single' : '', graph.ended[edge] ? 'ended' : ''];
    const ends = [graph.ids[at(graph.from, edge)] ?? '', graph.ids[at(graph.to, edge)] ?? ''] as const;
    specs.set(id, {
      id,
      group: 'edges',
      data: { id, source: nodeKey(ends[0]), target: nodeKey(ends[1]), bend: bend(graph, edge) },
      classes: classes.filter(Boolean).join(' '),
    });
  });
  return specs;
}

export const nodeKey = (actor: string): string => `n:${actor}`;
export const actorOf = (key: string): string => key.slice(2);

interface ElementDiff {
  readonly removed: readonly string[];
  readonly added: readonly ElementSpec[];
  readonly changed: readonly ElementSpec[];
}

const same = (a: ElementSpec, b: ElementSpec): boolean =>
  a.classes === b.classes && Object.keys(b.data).every((name) => a.data[name] === b.data[name]);

/** What to do to the drawing of `before` to get that of `after`: links go before their nodes and come after them. */
export function diffElements(
  before: ReadonlyMap<string, ElementSpec>,
  after: ReadonlyMap<string, ElementSpec>,
): ElementDiff {
  const removed = [...before.keys()].filter((id) => !after.has(id)).toReversed();
  const added = [...after.values()].filter(({ id }) => !before.has(id));
  const changed = [...after.values()].filter((spec) => {
    const was = before.get(spec.id);
    return was !== undefined && !same(was, spec);
  });
  return { removed, added, changed };
}
