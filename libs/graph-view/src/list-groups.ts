import { at, type HiddenCount, hiddenCount } from './graph.ts';
import { type MapKind, mapKinds, nodeFlags, noStance } from './kinds.ts';
import type { MapState } from './store.ts';

/** A line of the list twin. */
export interface ListLine {
  readonly id: string;
  readonly label: string;
  readonly sub: string | null;
  readonly ours: boolean;
  readonly relay: boolean;
  /** −2 … +2, null where nobody has assessed one. */
  readonly stance: number | null;
  readonly shown: number;
  readonly hidden: HiddenCount;
}

interface ListGroup {
  readonly kind: MapKind;
  readonly lines: readonly ListLine[];
}

const order: readonly MapKind[] = ['Committee', 'Person', 'Organisation'];
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/**
 * What the canvas shows, as lists: by kind, then most neighbours first, then by name. `sought` keeps the lines whose
 * name or second line holds it, whatever the case and the accents. A kind with no line is left out.
 */
export function listGroups({ graph, view }: MapState, sought: string, language: 'fr' | 'en'): readonly ListGroup[] {
  const wanted = plain(sought.trim());
  const names = new Intl.Collator(language);
  const lines = order.map((kind): ListGroup => {
    const code = mapKinds.indexOf(kind);
    const nodes = [...view.nodes.keys()].filter((node) => view.nodes[node] && at(graph.kind, node) === code);
    const all = nodes.map((node): ListLine => {
      const stance = at(graph.stance, node);
      return {
        id: graph.ids[node] ?? '',
        label: graph.labels[node] ?? '',
        sub: graph.subs[node] ?? null,
        ours: (at(graph.flags, node) & nodeFlags.ours) > 0,
        relay: (at(graph.flags, node) & nodeFlags.relay) > 0,
        stance: stance === noStance ? null : stance,
        shown: at(view.degree, node),
        hidden: hiddenCount(graph, node),
      };
    });
    const kept = all.filter((line) => plain(`${line.label} ${line.sub ?? ''}`).includes(wanted));
    return { kind, lines: kept.sort((a, b) => b.shown - a.shown || names.compare(a.label, b.label)) };
  });
  return lines.filter((group) => group.lines.length > 0);
}
