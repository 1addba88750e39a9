import type { MapKind, MapTieType } from '../src/kinds.ts';
import type { FocusPayload } from '../src/payload.ts';

type NodeGiven = readonly [
  id: string,
  kind?: MapKind,
  more?: { flags?: number; stance?: number; hidden?: Record<string, number>; uncounted?: number; sub?: string },
];
type EdgeGiven = readonly [
  from: string,
  to: string,
  type?: MapTieType,
  more?: { sourced?: number; ended?: boolean; id?: string },
];

/** A payload written by hand: links name their ends; a link's identifier is made of them unless given. */
export function smallMap(
  nodes: readonly NodeGiven[],
  edges: readonly EdgeGiven[],
  centre = nodes[0]?.[0] ?? '',
): FocusPayload {
  const ids = nodes.map(([id]) => id);
  return {
    on: '2026-11-17',
    centre,
    nodes: {
      id: ids,
      kind: nodes.map(([, kind]) => kind ?? 'Person'),
      label: nodes.map(([id]) => `Actor ${id}`),
      sub: nodes.map(([, , more]) => more?.sub ?? null),
      flags: nodes.map(([, , more]) => more?.flags ?? 0),
      access: nodes.map(() => 'pole:1'),
      stance: nodes.map(([, , more]) => more?.stance ?? null),
      hidden: nodes.map(([, , more]) => more?.hidden ?? {}),
      uncounted: nodes.map(([, , more]) => more?.uncounted ?? 0),
    },
    edges: {
      id: edges.map(([from, to, type, more]) => more?.id ?? `${from}-${type ?? 'KNOWS'}-${to}`),
      from: edges.map(([from]) => ids.indexOf(from)),
      to: edges.map(([, to]) => ids.indexOf(to)),
      type: edges.map(([, , type]) => type ?? 'KNOWS'),
      label: edges.map(() => null),
      sourced: edges.map(([, , , more]) => more?.sourced ?? 2),
      ended: edges.map(([, , , more]) => more?.ended ?? false),
    },
  };
}
