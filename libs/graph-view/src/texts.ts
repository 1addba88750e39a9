import type { HiddenCount } from './graph.ts';
import type { MapKind, MapTieType, TieGroup } from './kinds.ts';
import { ties } from '@entregent/model';

/** A stance step, or `unknown` where nobody has assessed one. */
type StanceName = -2 | -1 | 0 | 1 | 2 | 'unknown';

/** Every sentence of the map, in one language. */
export interface GraphTexts {
  readonly kinds: Readonly<Record<MapKind, string>>;
  readonly kind: Readonly<Record<MapKind, string>>;
  readonly groups: Readonly<Record<TieGroup, string>>;
  readonly tie: (type: MapTieType) => string;
  readonly stances: Readonly<Record<`${StanceName}`, string>>;
  readonly stance: string;
  readonly types: string;
  readonly links: string;
  readonly ours: string;
  readonly oursShort: string;
  readonly relay: string;
  readonly singleSource: string;
  readonly ended: string;
  readonly minDegree: string;
  readonly shown: string;
  readonly map: (actors: number, links: number) => string;
  readonly mapKeys: string;
  readonly mapName: string;
  readonly counts: (actors: number, links: number) => string;
  readonly readable: (actors: number) => string;
  readonly list: string;
  readonly find: string;
  readonly findHere: string;
  readonly nothingFound: string;
  readonly empty: string;
  readonly degree: (shown: number, hidden: HiddenCount) => string;
  readonly chosen: (name: string) => string;
  readonly expand: string;
  readonly expandAll: string;
  readonly expandBy: (group: string, count: number) => string;
  readonly collapse: string;
  readonly pathFrom: string;
  readonly zoom: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly layingOut: string;
}

/** The neighbours that are not on the map, in the short form that stands behind a name; empty when there are none. */
export const plusOf = ({ count, more }: HiddenCount): string => (count > 0 ? `+${count}${more ? '…' : ''}` : '');

const many = (count: number, one: string, more: string, plural: (count: number) => boolean): string =>
  `${count} ${plural(count) ? more : one}`;
// In French zero and one are singular (« 0 lien, 1 lien, 2 liens »).
const fr = (count: number, one: string, more: string) => many(count, one, more, (n) => n >= 2);
const en = (count: number, one: string, more: string) => many(count, one, more, (n) => n !== 1);

export const frenchTexts: GraphTexts = {
  kinds: { Person: 'Personnes', Organisation: 'Organisations', Committee: 'Commissions' },
  kind: { Person: 'personne', Organisation: 'organisation', Committee: 'commission' },
  groups: {
    mandate: 'Mandat',
    belonging: 'Emploi, adhésion',
    structure: 'Miroir, rattachement',
    acquaintance: 'Se connaissent',
    alliance: 'Alliance',
    influence: 'Conseil, financement',
    opposition: 'S’opposent',
  },
  tie: (type) => (type === 'MANDATE' ? 'mandat' : ties[type].says[0]),
  stances: {
    '2': 'soutien actif',
    '1': 'favorable',
    '0': 'neutre',
    '-1': 'réservé',
    '-2': 'opposé',
    unknown: 'inconnu',
  },
  stance: 'Positionnement',
  types: 'Types',
  links: 'Liens',
  ours: 'plein : le pôle et ses adhérents',
  oursShort: 'pôle',
  relay: 'relais de confiance',
  singleSource: 'une seule source',
  ended: 'terminé au jour choisi',
  minDegree: 'Liens au moins',
  shown: 'Ce qui est montré',
  map: (actors, links) =>
    `Carte de ${fr(actors, 'acteur', 'acteurs')} et ${fr(links, 'lien', 'liens')}. La liste à côté dit la même chose.`,
  mapName: 'Carte',
  mapKeys:
    'Flèches : aller au voisin. Entrée : ouvrir. e : déplier. Retour arrière : replier. f : trouver. p : chemin d’ici. z : annuler. 0 : tout voir.',
  counts: (actors, links) => `${fr(actors, 'acteur', 'acteurs')}, ${fr(links, 'lien', 'liens')}`,
  readable: (actors) => `${fr(actors, 'acteur lisible', 'acteurs lisibles')} par vous`,
  list: 'Liste, la même chose que la carte',
  find: 'Trouver ici',
  findHere: 'Trouver dans la carte',
  nothingFound: 'Aucun acteur de la carte ne porte ce nom.',
  empty: 'Aucun acteur à montrer : les filtres de gauche cachent tout, ou la carte est vide.',
  degree: (shown, { count, more }) =>
    count > 0
      ? `${fr(shown, 'voisin affiché', 'voisins affichés')}, ${more ? 'plus de ' : ''}${fr(count, 'non affiché', 'non affichés')}`
      : fr(shown, 'voisin affiché', 'voisins affichés'),
  chosen: (name) => `${name}, choisi sur la carte`,
  expand: 'déplier',
  expandAll: 'Tout déplier',
  expandBy: (group, count) => `${group} : déplier ${fr(count, 'voisin', 'voisins')}`,
  collapse: 'Replier',
  pathFrom: 'Chemin d’ici',
  zoom: 'Zoom',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  fit: 'Tout voir',
  layingOut: 'Mise en place de la carte…',
};

export const englishTexts: GraphTexts = {
  kinds: { Person: 'People', Organisation: 'Organisations', Committee: 'Committees' },
  kind: { Person: 'person', Organisation: 'organisation', Committee: 'committee' },
  groups: {
    mandate: 'Mandate',
    belonging: 'Employment, membership',
    structure: 'Mirror, parent body',
    acquaintance: 'Know each other',
    alliance: 'Alliance',
    influence: 'Advice, funding',
    opposition: 'Oppose',
  },
  tie: (type) => (type === 'MANDATE' ? 'mandate' : ties[type].says[1]),
  stances: {
    '2': 'active support',
    '1': 'in favour',
    '0': 'neutral',
    '-1': 'reserved',
    '-2': 'opposed',
    unknown: 'unknown',
  },
  stance: 'Stance',
  types: 'Types',
  links: 'Links',
  ours: 'filled: the cluster and its members',
  oursShort: 'cluster',
  relay: 'relay of trust',
  singleSource: 'one source only',
  ended: 'ended on the day shown',
  minDegree: 'Links at least',
  shown: 'What is shown',
  map: (actors, links) =>
    `Map of ${en(actors, 'actor', 'actors')} and ${en(links, 'link', 'links')}. The list beside it says the same.`,
  mapName: 'Map',
  mapKeys:
    'Arrows: go to a neighbour. Enter: open. e: expand. Backspace: collapse. f: find. p: path from here. z: undo. 0: see all.',
  counts: (actors, links) => `${en(actors, 'actor', 'actors')}, ${en(links, 'link', 'links')}`,
  readable: (actors) => `${en(actors, 'actor', 'actors')} that you may read`,
  list: 'List, the same as the map',
  find: 'Find here',
  findHere: 'Find on the map',
  nothingFound: 'No actor on the map has this name.',
  empty: 'No actor to show: the filters on the left hide everything, or the map is empty.',
  degree: (shown, { count, more }) =>
    count > 0
      ? `${en(shown, 'neighbour shown', 'neighbours shown')}, ${more ? 'more than ' : ''}${count} not shown`
      : en(shown, 'neighbour shown', 'neighbours shown'),
  chosen: (name) => `${name}, chosen on the map`,
  expand: 'expand',
  expandAll: 'Expand all',
  expandBy: (group, count) => `${group}: expand ${en(count, 'neighbour', 'neighbours')}`,
  collapse: 'Collapse',
  pathFrom: 'Path from here',
  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'See all',
  layingOut: 'Laying the map out…',
};
