import type { Palette } from './palette.ts';

interface Rule {
  readonly selector: string;
  readonly style: Readonly<Record<string, unknown>>;
}

/** Beyond this many links, all are drawn straight: curves are what costs. */
export const straightAbove = 500;

/** The part of an element of the drawing that a length is worked out from. */
interface Scaled {
  data(name: string): unknown;
}

/**
 * A length that the element's own `scale` multiplies. Lengths are in map units, so a map seen at half its size asks for
 * a scale near 2; it is held by the element, so that a new one can reach a large map a few elements at a time.
 */
const px = (length: number) => (element: Scaled) => length * (element.data('scale') as number);
const size = (element: Scaled) => px(2 * (element.data('radius') as number))(element);

const dashes = (mark: number, space: number) => (element: Scaled) => [px(mark)(element), px(space)(element)];

/** How nodes and links look. Labels and stances are not here: `overlay.ts` draws them unscaled. */
export function stylesheet(palette: Palette, edgeCount: number): readonly Rule[] {
  const curved = edgeCount <= straightAbove;
  const tie = (width: number) => ({ width: px(width) });
  return [
    {
      selector: 'node',
      style: {
        shape: 'ellipse',
        width: size,
        height: size,
        'background-color': palette.node,
        'border-width': px(1.5),
        'border-color': palette['node-line'],
        'outline-width': px(2.5),
        'outline-color': palette.surface,
        'overlay-opacity': 0,
      },
    },
    { selector: 'node.Organisation', style: { shape: 'round-rectangle', 'corner-radius': px(2.5) } },
    { selector: 'node.Committee', style: { shape: 'hexagon' } },
    { selector: 'node.ours', style: { 'background-color': palette.accent, 'border-color': palette.accent } },
    {
      selector: 'node.chosen',
      style: {
        'outline-width': px(2),
        'outline-color': palette.accent,
        'outline-offset': px(5),
        'underlay-color': palette['accent-tint'],
        'underlay-opacity': 1,
        'underlay-padding': px(7),
        'underlay-shape': 'ellipse',
        'z-index': 10,
      },
    },
    {
      selector: 'node.pointed',
      style: {
        'underlay-color': palette.accent,
        'underlay-opacity': 0.18,
        'underlay-padding': px(6),
        'underlay-shape': 'ellipse',
      },
    },
    {
      selector: 'edge',
      style: {
        ...tie(1),
        'line-color': palette.tie,
        'curve-style': curved ? 'bezier' : 'straight',
        'control-point-step-size': px(14),
        'overlay-opacity': 0,
        'z-index': 1,
      },
    },
    { selector: 'edge.mandate', style: tie(1.5) },
    {
      // Two lines: a broad one, and one in the colour of the ground inside it.
      selector: 'edge.structure',
      style: {
        ...tie(2),
        'line-color': palette.surface,
        'line-outline-width': px(1.25),
        'line-outline-color': palette['line-control'],
      },
    },
    {
      selector: 'edge.acquaintance',
      style: curved
        ? { ...tie(1.25), 'curve-style': 'unbundled-bezier', 'control-point-distances': 'data(bend)' }
        : tie(1.25),
    },
    { selector: 'edge.alliance', style: { ...tie(2.6), 'line-color': palette.accent } },
    {
      selector: 'edge.influence',
      style: {
        ...tie(1),
        'mid-target-arrow-shape': 'vee',
        'mid-target-arrow-color': palette.tie,
        'arrow-scale': px(0.7),
      },
    },
    {
      selector: 'edge.opposition',
      style: {
        ...tie(1.5),
        'line-color': palette.against,
        'mid-target-arrow-shape': 'tee',
        'mid-target-arrow-color': palette.against,
        'arrow-scale': px(1.1),
      },
    },
    { selector: 'edge.single', style: { 'line-style': 'dashed', 'line-dash-pattern': dashes(6, 4) } },
    { selector: 'edge.ended', style: { 'line-style': 'dashed', 'line-dash-pattern': dashes(1.5, 3.5) } },
    {
      selector: 'edge.near',
      style: { 'line-color': palette['tie-strong'], 'mid-target-arrow-color': palette['tie-strong'], 'z-index': 5 },
    },
    { selector: 'edge.near.mandate', style: tie(2) },
    { selector: 'edge.near.belonging', style: tie(1.5) },
    { selector: 'edge.near.influence', style: tie(1.5) },
    { selector: 'edge.near.acquaintance', style: tie(1.75) },
    {
      selector: 'edge.near.structure',
      style: { 'line-color': palette.surface, 'line-outline-color': palette['tie-strong'] },
    },
    { selector: 'edge.near.alliance', style: { 'line-color': palette.accent } },
    {
      selector: 'edge.near.opposition',
      style: { ...tie(2), 'line-color': palette.against, 'mid-target-arrow-color': palette.against },
    },
  ];
}

/** Cytoscape adds a style element of one rule unless this id is taken; ours has the rule, for no page lets in such an element. */
export function claimStylesheet(): void {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id)) return;
  document.head.append(Object.assign(document.createElement('meta'), { id }));
}
