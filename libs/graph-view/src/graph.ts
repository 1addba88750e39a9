import { kindCode, type MapTieType, mapTieTypes, nodeFlags, noStance, tieCode } from './kinds.ts';
import type { FocusPayload } from './payload.ts';

/** Neighbours that the reader may see, by kind of link, whether they are on the map or not. */
type NeighbourTotals = Readonly<Partial<Record<MapTieType, number>>>;

/**
 * The graph as columns, one position a node or an edge; both drawing tiers and the layouts read it as it is. A value is
 * never changed once made: operations give another, which shares what did not change. `x` and `y` are in map units
 * (pixels at zoom 1), NaN before a layout has placed the node; `pinned` is 1 where somebody placed it by hand.
 */
export interface Graph {
  readonly on: string;
  readonly centre: string;
  readonly ids: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  readonly labels: readonly string[];
  readonly subs: readonly (string | null)[];
  readonly access: readonly string[];
  readonly totals: readonly NeighbourTotals[];
  /** Where the neighbours that are not on the map were too many to be counted, the number that they exceed; else 0. */
  readonly uncounted: Uint32Array;
  readonly kind: Uint8Array;
  readonly flags: Uint8Array;
  readonly stance: Int8Array;
  readonly pinned: Uint8Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly edgeIds: readonly string[];
  readonly edgeLabels: readonly (string | null)[];
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly type: Uint8Array;
  readonly sourced: Uint8Array;
  readonly ended: Uint8Array;
  /** Marking level, `noLevel` where the payload did not say. */
  readonly level: Uint8Array;
  /** Edges of node i: `incident[offsets[i]] … incident[offsets[i + 1] - 1]`; a loop stands once. */
  readonly offsets: Uint32Array;
  readonly incident: Uint32Array;
}

const noLevel = 255;

interface Node {
  readonly id: string;
  readonly label: string;
  readonly sub: string | null;
  readonly access: string;
  readonly totals: NeighbourTotals;
  readonly uncounted: number;
  readonly kind: number;
  readonly flags: number;
  readonly stance: number;
  readonly pinned: number;
  readonly x: number;
  readonly y: number;
}
interface Edge {
  readonly id: string;
  readonly label: string | null;
  readonly from: string;
  readonly to: string;
  readonly type: number;
  readonly sourced: number;
  readonly ended: number;
  readonly level: number;
}

/** A value of a column known to be in range. */
export const at = (column: ArrayLike<number>, position: number): number => column[position] as number;

function adjacency(count: number, from: Uint32Array, to: Uint32Array) {
  const offsets = new Uint32Array(count + 1);
  const ends = (visit: (node: number, edge: number) => void) => {
    for (let edge = 0; edge < from.length; edge++) {
      visit(at(from, edge), edge);
      if (at(to, edge) !== at(from, edge)) visit(at(to, edge), edge);
    }
  };
  ends((node) => (offsets[node + 1] = at(offsets, node + 1) + 1));
  for (let node = 0; node < count; node++) offsets[node + 1] = at(offsets, node + 1) + at(offsets, node);
  const next = offsets.slice(0, count);
  const incident = new Uint32Array(at(offsets, count));
  ends((node, edge) => {
    incident[at(next, node)] = edge;
    next[node] = at(next, node) + 1;
  });
  return { offsets, incident };
}

function build(on: string, centre: string, nodes: readonly Node[], edges: readonly Edge[]): Graph {
  const index = new Map(nodes.map((node, position) => [node.id, position]));
  const end = (id: string) => index.get(id) as number;
  const from = Uint32Array.from(edges, (edge) => end(edge.from));
  const to = Uint32Array.from(edges, (edge) => end(edge.to));
  return {
    on,
    centre,
    index,
    ids: nodes.map((node) => node.id),
    labels: nodes.map((node) => node.label),
    subs: nodes.map((node) => node.sub),
    access: nodes.map((node) => node.access),
    totals: nodes.map((node) => node.totals),
    uncounted: Uint32Array.from(nodes, (node) => node.uncounted),
    kind: Uint8Array.from(nodes, (node) => node.kind),
    flags: Uint8Array.from(nodes, (node) => node.flags),
    stance: Int8Array.from(nodes, (node) => node.stance),
    pinned: Uint8Array.from(nodes, (node) => node.pinned),
    x: Float32Array.from(nodes, (node) => node.x),
    y: Float32Array.from(nodes, (node) => node.y),
    edgeIds: edges.map((edge) => edge.id),
    edgeLabels: edges.map((edge) => edge.label),
    from,
    to,
    type: Uint8Array.from(edges, (edge) => edge.type),
    sourced: Uint8Array.from(edges, (edge) => edge.sourced),
    ended: Uint8Array.from(edges, (edge) => edge.ended),
    level: Uint8Array.from(edges, (edge) => edge.level),
    ...adjacency(nodes.length, from, to),
  };
}

export const emptyGraph: Graph = build('', '', [], []);

const nodesOf = (graph: Graph): Node[] =>
  graph.ids.map((id, i) => ({
    id,
    label: graph.labels[i] ?? id,
    sub: graph.subs[i] ?? null,
    access: graph.access[i] ?? '',
    totals: graph.totals[i] ?? {},
    uncounted: at(graph.uncounted, i),
    kind: at(graph.kind, i),
    flags: at(graph.flags, i),
    stance: at(graph.stance, i),
    pinned: at(graph.pinned, i),
    x: at(graph.x, i),
    y: at(graph.y, i),
  }));

const edgesOf = (graph: Graph): Edge[] =>
  graph.edgeIds.map((id, e) => ({
    id,
    label: graph.edgeLabels[e] ?? null,
    from: graph.ids[at(graph.from, e)] as string,
    to: graph.ids[at(graph.to, e)] as string,
    type: at(graph.type, e),
    sourced: at(graph.sourced, e),
    ended: at(graph.ended, e),
    level: at(graph.level, e),
  }));

/** Distinct neighbours of each node of a payload, by kind of link. */
function shownIn({ nodes, edges }: FocusPayload): ReadonlyMap<MapTieType, ReadonlySet<number>>[] {
  const shown = nodes.id.map(() => new Map<MapTieType, Set<number>>());
  const note = (one: number, other: number, type: MapTieType) => {
    const sets = shown[one] as Map<MapTieType, Set<number>>;
    if (one !== other) sets.set(type, (sets.get(type) ?? new Set()).add(other));
  };
  edges.type.forEach((type, e) => {
    note(at(edges.from, e), at(edges.to, e), type);
    note(at(edges.to, e), at(edges.from, e), type);
  });
  return shown;
}

/**
 * The graph with a payload added. What the payload says of a node or an edge already there replaces what was known,
 * save its place; the centre stays that of the first payload.
 */
export function mergePayload(graph: Graph, payload: FocusPayload): Graph {
  const nodes = new Map(nodesOf(graph).map((node) => [node.id, node]));
  const edges = new Map(edgesOf(graph).map((edge) => [edge.id, edge]));
  const first = graph.ids.length === 0;
  const centre = first ? payload.centre : graph.centre;
  const shown = shownIn(payload);
  payload.nodes.id.forEach((id, i) => {
    const before = nodes.get(id);
    const hidden = payload.nodes.hidden[i] ?? {};
    const totals = Object.fromEntries(
      mapTieTypes
        .map((type) => [type, (hidden[type] ?? 0) + (shown[i]?.get(type)?.size ?? 0)] as const)
        .filter(([, count]) => count > 0),
    );
    nodes.set(id, {
      id,
      label: payload.nodes.label[i] ?? id,
      sub: payload.nodes.sub[i] ?? null,
      access: payload.nodes.access[i] ?? '',
      totals,
      uncounted: payload.nodes.uncounted[i] ?? 0,
      kind: kindCode(payload.nodes.kind[i] ?? 'Person'),
      flags: ((payload.nodes.flags[i] ?? 0) & ~nodeFlags.centre) | (id === centre ? nodeFlags.centre : 0),
      stance: payload.nodes.stance[i] ?? noStance,
      pinned: before?.pinned ?? 0,
      x: before?.x ?? NaN,
      y: before?.y ?? NaN,
    });
  });
  payload.edges.id.forEach((id, e) => {
    edges.set(id, {
      id,
      label: payload.edges.label[e] ?? null,
      from: payload.nodes.id[at(payload.edges.from, e)] as string,
      to: payload.nodes.id[at(payload.edges.to, e)] as string,
      type: tieCode(payload.edges.type[e] ?? 'MANDATE'),
      sourced: Math.min(2, payload.edges.sourced[e] ?? 0),
      ended: payload.edges.ended[e] ? 1 : 0,
      level: payload.edges.level?.[e] ?? noLevel,
    });
  });
  return build(first ? payload.on : graph.on, centre, [...nodes.values()], [...edges.values()]);
}

/** The graph without these nodes and the edges that touch them; unknown identifiers are passed over. */
export function removeNodes(graph: Graph, ids: Iterable<string>): Graph {
  const gone = new Set(ids);
  if (![...gone].some((id) => graph.index.has(id))) return graph;
  return build(
    graph.on,
    graph.centre,
    nodesOf(graph).filter((node) => !gone.has(node.id)),
    edgesOf(graph).filter((edge) => !gone.has(edge.from) && !gone.has(edge.to)),
  );
}

/** Distinct neighbours of the node at a position, in the order of its edges. A loop makes no neighbour. */
export function neighbours(graph: Graph, node: number, edgeMask?: Uint8Array): number[] {
  const found = new Set<number>();
  for (let slot = at(graph.offsets, node); slot < at(graph.offsets, node + 1); slot++) {
    const edge = at(graph.incident, slot);
    if (edgeMask && !edgeMask[edge]) continue;
    const other = at(graph.from, edge) === node ? at(graph.to, edge) : at(graph.from, edge);
    if (other !== node) found.add(other);
  }
  return [...found];
}

/** How many distinct neighbours the node at a position has on the map. */
export const degree = (graph: Graph, node: number): number => neighbours(graph, node).length;

/** By kind of link, how many neighbours of the node at a position are not on the map; kinds with none are left out. */
export function hiddenNeighbours(graph: Graph, node: number): NeighbourTotals {
  const shown = new Map<number, Set<number>>();
  for (let slot = at(graph.offsets, node); slot < at(graph.offsets, node + 1); slot++) {
    const edge = at(graph.incident, slot);
    const other = at(graph.from, edge) === node ? at(graph.to, edge) : at(graph.from, edge);
    const type = at(graph.type, edge);
    if (other !== node) shown.set(type, (shown.get(type) ?? new Set()).add(other));
  }
  const left = Object.entries(graph.totals[node] ?? {})
    .map(([type, total]) => [type, total - (shown.get(tieCode(type as MapTieType))?.size ?? 0)] as const)
    .filter(([, count]) => count > 0);
  return Object.fromEntries(left) as NeighbourTotals;
}

/** How many neighbours are not on the map, or that they are more than a number. */
export interface HiddenCount {
  readonly count: number;
  readonly more: boolean;
}

export function hiddenCount(graph: Graph, node: number): HiddenCount {
  const uncounted = at(graph.uncounted, node);
  if (uncounted > 0) return { count: uncounted, more: true };
  const count = Object.values(hiddenNeighbours(graph, node)).reduce((sum, kind) => sum + kind, 0);
  return { count, more: false };
}

/** What folding a node away removes: its neighbours that hang on it alone, never the centre of the map. */
export const leavesOf = (graph: Graph, id: string): string[] => {
  const node = graph.index.get(id);
  if (node === undefined) return [];
  return neighbours(graph, node)
    .filter((other) => degree(graph, other) === 1 && graph.ids[other] !== graph.centre)
    .map((other) => graph.ids[other] as string);
};
