import { at, hiddenCount } from '../graph.ts';
import { mapKinds } from '../kinds.ts';
import type { MapState } from '../store.ts';
import { plusOf } from '../texts.ts';
import { rankOf } from './elements.ts';

/** What a label says: the name, how many neighbours are not shown, and the second line; empty where there is none. */
export interface LabelText {
  readonly name: string;
  readonly plus: string;
  readonly sub: string;
}

/** A committee's name must not break between its kind and its number. */
const tied = (name: string): string => name.replace(/\b(TC|SC|WG|CN|TX) (?=\S)/g, '$1\u00a0');

/** Rank from which a node says its second line without being near the chosen one. */
const talkative = 2;

/**
 * What the label of a node may say, fullest first: the second line only for nodes that matter, then without the number,
 * without the second line, and, for a person, the family name alone.
 */
export function labelTexts({ graph, view }: MapState, node: number, near: boolean): readonly LabelText[] {
  const name = tied(graph.labels[node] ?? '');
  const number = plusOf(hiddenCount(graph, node));
  const plus = number && ` ${number}`;
  const says = near || rankOf(at(view.degree, node)) >= talkative;
  const sub = says ? tied(graph.subs[node] ?? '') : '';
  const person = mapKinds[at(graph.kind, node)] === 'Person';
  const family = name.split(' ').slice(1).join(' ');
  const wishes: readonly LabelText[] = [
    { name, plus, sub },
    { name, plus: '', sub },
    { name, plus, sub: '' },
    { name, plus: '', sub: '' },
    { name: person && family ? family : name, plus: '', sub: '' },
  ];
  return wishes.filter(
    (wish, i) => wishes.findIndex((w) => w.name === wish.name && w.plus === wish.plus && w.sub === wish.sub) === i,
  );
}
