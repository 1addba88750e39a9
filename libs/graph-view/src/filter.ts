import { at, type Graph, neighbours } from './graph.ts';
import { kindCode, type MapKind, mapKinds, type MapTieType, mapTieTypes, tieCode } from './kinds.ts';

/** What the reader chose to hide. `minDegree` counts neighbours left by the other two; the centre always stays. */
export interface MapFilter {
  readonly hiddenKinds: readonly MapKind[];
  readonly hiddenTypes: readonly MapTieType[];
  readonly minDegree: number;
}

export const everything: MapFilter = { hiddenKinds: [], hiddenTypes: [], minDegree: 0 };

/** A graph seen through a filter: masks beside its columns (1 = shown), degrees among what is shown, and counts. */
export interface MapView {
  readonly nodes: Uint8Array;
  readonly edges: Uint8Array;
  readonly degree: Uint32Array;
  readonly nodeCount: number;
  readonly edgeCount: number;
}

const sum = (mask: Uint8Array): number => mask.reduce((total, one) => total + one, 0);

export function viewOf(graph: Graph, filter: MapFilter): MapView {
  const kinds = new Set(filter.hiddenKinds.map(kindCode));
  const types = new Set(filter.hiddenTypes.map(tieCode));
  const centre = graph.index.get(graph.centre);
  const nodes = Uint8Array.from(graph.kind, (kind) => (kinds.has(kind) ? 0 : 1));
  const both = (edge: number) => nodes[at(graph.from, edge)] && nodes[at(graph.to, edge)];
  const edges = Uint8Array.from(graph.type, (type, edge) => (!types.has(type) && both(edge) ? 1 : 0));
  const degrees = () => Uint32Array.from(graph.ids, (_, node) => neighbours(graph, node, edges).length);
  let degree = degrees();
  if (filter.minDegree > 0) {
    for (let node = 0; node < nodes.length; node++)
      if (at(degree, node) < filter.minDegree && node !== centre) nodes[node] = 0;
    for (let edge = 0; edge < edges.length; edge++) if (!both(edge)) edges[edge] = 0;
    degree = degrees();
  }
  return { nodes, edges, degree, nodeCount: sum(nodes), edgeCount: sum(edges) };
}

/** How many nodes of each kind and links of each type the graph holds, before any filter. */
export function countsOf(graph: Graph): {
  readonly kinds: Readonly<Record<MapKind, number>>;
  readonly types: Readonly<Record<MapTieType, number>>;
} {
  const tally = (column: Uint8Array, length: number) => {
    const counts = new Uint32Array(length);
    for (const code of column) counts[code] = at(counts, code) + 1;
    return counts;
  };
  const kinds = tally(graph.kind, mapKinds.length);
  const types = tally(graph.type, mapTieTypes.length);
  return {
    kinds: Object.fromEntries(mapKinds.map((kind, code) => [kind, at(kinds, code)])) as Record<MapKind, number>,
    types: Object.fromEntries(mapTieTypes.map((type, code) => [type, at(types, code)])) as Record<MapTieType, number>,
  };
}
