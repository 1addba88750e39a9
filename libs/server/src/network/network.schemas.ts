import { AccessKey, Day, TieType, tieTypes } from '@entregent/model';
import { z } from 'zod';

const id = z.uuid().meta({ graphql: 'ID' });
const on = Day.optional().meta({ description: 'Day on which the ties hold, today when left out' });

export const MapKind = z.enum(['Person', 'Organisation', 'Committee']).meta({ id: 'MapKind' });
export type MapKind = z.output<typeof MapKind>;
/** Ties as the map draws them: those of the model, and mandates as links between their ends. */
export const MapTieType = z.enum([...tieTypes, 'MANDATE']).meta({ id: 'MapTieType' });
export type MapTieType = z.output<typeof MapTieType>;
export const mapTieTypes = MapTieType.options;

/** Most actors of a map (architecture, 7). */
export const MOST_ACTORS = 600;
/** Neighbours that one expansion brings at most. */
export const MOST_NEIGHBOURS = 60;
/** Neighbours of one actor, left out of a map, up to which they are counted by kind of link. */
export const MOST_COUNTED = 1000;

const issue = id
  .nullable()
  .optional()
  .meta({ description: 'Issue whose stances are shown; that of the map itself when it stands in the middle' });

export const MapQuestion = z
  .object({
    around: id.meta({ description: 'An actor, or an issue: then the actors that it concerns stand in the middle' }),
    depth: z.int32().min(1).max(2).default(2),
    limit: z.int32().min(1).max(MOST_ACTORS).default(MOST_ACTORS),
    kinds: z.array(MapKind).max(3).optional(),
    ties: z.array(MapTieType).max(mapTieTypes.length).optional(),
    on,
    issue,
  })
  .meta({ id: 'MapQuestion' });
export type MapQuestion = z.input<typeof MapQuestion>;

export const ExpandQuestion = z
  .object({
    id,
    ties: z.array(MapTieType).max(mapTieTypes.length).optional(),
    shown: z.array(id).max(MOST_ACTORS),
    on,
    issue,
  })
  .meta({ id: 'ExpandQuestion' });
export type ExpandQuestion = z.input<typeof ExpandQuestion>;

/** Columns of a map: node i is `id[i]`, `kind[i]` …; ends of ties are positions in the columns of nodes. */
export const MapColumns = z.object({
  on: Day,
  centre: z.uuid(),
  nodes: z.object({
    id: z.array(z.uuid()),
    kind: z.array(MapKind),
    label: z.array(z.string()),
    sub: z.array(z.string().nullable()),
    /** 1 relay of trust, 2 ours, 4 invented, 8 centre of the map. */
    flags: z.array(z.int()),
    access: z.array(AccessKey),
    stance: z.array(z.int().nullable()),
    /** By kind of link, how many neighbours are left out of the map; empty where they are not counted. */
    hidden: z.array(z.record(z.string(), z.int())),
    /** Where more neighbours than can be counted are left out, the number that they exceed; else 0. */
    uncounted: z.array(z.int()),
  }),
  edges: z.object({
    id: z.array(z.string()),
    from: z.array(z.int()),
    to: z.array(z.int()),
    type: z.array(MapTieType),
    label: z.array(z.string().nullable()),
    level: z.array(z.int()),
    sourced: z.array(z.int()),
    ended: z.array(z.boolean()),
  }),
});
export type MapColumns = z.output<typeof MapColumns>;

export const ActorMap = z
  .object({
    title: z.string().meta({ description: 'Name of what stands in the middle' }),
    kind: z.string().meta({ description: 'Its kind: Person, Organisation, Committee or Issue' }),
    columns: z.string().meta({ description: 'JSON: the map as one value of columns' }),
  })
  .meta({ id: 'ActorMap' });

export const PathQuestion = z.object({ from: id, to: id, on }).meta({ id: 'PathQuestion' });
export type PathQuestion = z.input<typeof PathQuestion>;

const PathActor = z
  .object({ id, kind: MapKind, label: z.string(), access: z.string(), ours: z.boolean(), relay: z.boolean() })
  .meta({ id: 'PathActor' });
export type PathActor = z.output<typeof PathActor>;

export const PathStep = z
  .object({
    id,
    kind: MapKind,
    label: z.string().meta({ description: 'As the sentence names the actor' }),
    access: z.string(),
    ours: z.boolean(),
    relay: z.boolean(),
    how: z.string().nullable().meta({ description: 'How this actor stands to the one before; null for the first' }),
    since: z.string().nullable().meta({ description: 'Since when both facts of the step hold, as it is known' }),
    through: PathActor.nullable().meta({ description: 'Body in which both meet, told inside this step' }),
    type: MapTieType.nullable(),
    tie: id.nullable().meta({ description: 'The tie that leads here' }),
    tieType: TieType.nullable(),
    mandate: id.nullable().meta({ description: 'The mandate that leads here' }),
    sources: z.int32().meta({ description: 'Sources that the reader may see, of the weakest fact of the step' }),
    grade: z.string().nullable().meta({ description: 'Reliability and credibility of the weakest fact, as in B2' }),
    lastMet: z.string().nullable().meta({ description: 'Day of the last activity that both people attended' }),
  })
  .meta({ id: 'PathStep' });
export type PathStep = z.output<typeof PathStep>;

export const ActorPath = z
  .object({
    length: z.int32().meta({ description: 'Relationships passed, as they are stored' }),
    sentence: z.string(),
    why: z.string().meta({ description: 'Freshness and the weakest link' }),
    ask: z.string().meta({ description: 'What to ask of whom' }),
    steps: z.array(PathStep),
  })
  .meta({ id: 'ActorPath' });
export type ActorPath = z.output<typeof ActorPath>;

export const ActorPaths = z
  .object({
    on: z.string(),
    from: PathActor,
    to: PathActor,
    message: z.string().nullable().meta({ description: 'What to know when there is no path, else null' }),
    paths: z.array(ActorPath).meta({ description: 'At most eleven, best first' }),
  })
  .meta({ id: 'ActorPaths' });
export type ActorPaths = z.output<typeof ActorPaths>;

const ActorHat = z
  .object({ mandate: id, label: z.string(), within: z.string(), since: z.string().nullable() })
  .meta({ id: 'ActorHat' });

export const MapActor = z
  .object({
    id,
    kind: MapKind,
    label: z.string(),
    access: z.string(),
    sub: z.string().nullable(),
    why: z.string().nullable(),
    relay: z.boolean(),
    ours: z.boolean(),
    hats: z.array(ActorHat),
    employers: z.array(z.string()),
    lastSeen: z.string().nullable().meta({ description: 'Day of the last activity attended' }),
    lastActivity: z.string().nullable(),
    neighbours: z.int32(),
  })
  .meta({ id: 'MapActor' });
export type MapActor = z.output<typeof MapActor>;
