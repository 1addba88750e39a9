import { type TieType, tieTypes } from '@entregent/model';

/** Kinds of node on the map, in the order of the columns: a node's kind is stored as an index in this list. */
export const mapKinds = ['Person', 'Organisation', 'Committee'] as const;
export type MapKind = (typeof mapKinds)[number];
export const kindCode = (kind: MapKind): number => mapKinds.indexOf(kind);

/** Every link that the map draws: the ties of the model, and mandates shown as links between their ends. */
export type MapTieType = TieType | 'MANDATE';
export const mapTieTypes: readonly MapTieType[] = [...tieTypes, 'MANDATE'];
const tieCodes = new Map(mapTieTypes.map((type, code) => [type, code]));
export const tieCode = (type: MapTieType): number => tieCodes.get(type) ?? 0;
export const isMapTieType = (value: string): value is MapTieType => tieCodes.has(value as MapTieType);

/** Bits of a node's flags. */
export const nodeFlags = { relay: 1, ours: 2, invented: 4, centre: 8 } as const;

/** Ties that are drawn alike and shown or hidden together, in the order of the legend. */
export const tieGroups = [
  'mandate',
  'belonging',
  'structure',
  'acquaintance',
  'alliance',
  'influence',
  'opposition',
] as const;
export type TieGroup = (typeof tieGroups)[number];

const groupOf = {
  MANDATE: 'mandate',
  HOLDS_SECRETARIAT: 'mandate',
  EMPLOYED_BY: 'belonging',
  MEMBER_OF: 'belonging',
  PART_OF: 'structure',
  MIRRORS: 'structure',
  LIAISES_WITH: 'structure',
  SUCCEEDS: 'structure',
  KNOWS: 'acquaintance',
  ALLY_OF: 'alliance',
  ADVISES: 'influence',
  FUNDS: 'influence',
  REPRESENTS: 'influence',
  OPPOSES: 'opposition',
} as const satisfies Readonly<Record<MapTieType, TieGroup>>;

export const tieGroup = (type: MapTieType): TieGroup => groupOf[type];
export const typesOfGroup = (group: TieGroup): readonly MapTieType[] =>
  mapTieTypes.filter((type) => groupOf[type] === group);

/** Stands in the column of stances (−2 … +2) where nobody has assessed one. */
export const noStance = 127;
