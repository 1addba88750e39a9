import { AccessKey } from '@entregent/model';
import { z } from 'zod';
import { isMapTieType, mapKinds, type MapTieType } from './kinds.ts';

const id = z.string().min(1).max(200);
const day = z.iso.date();
const mapTieType = z.custom<MapTieType>((value) => typeof value === 'string' && isMapTieType(value), 'unknown link');

const nodeColumns = z.object({
  id: z.array(id),
  kind: z.array(z.enum(mapKinds)),
  label: z.array(z.string().min(1)),
  /** Second line under the name: the current hat of a person, the acronym of a body. */
  sub: z.array(z.string().nullable()),
  /** Bits of `nodeFlags`: 1 relay of trust, 2 ours, 4 invented, 8 centre of the map. */
  flags: z.array(z.int().min(0).max(15)),
  access: z.array(AccessKey),
  stance: z.array(z.int().min(-2).max(2).nullable()),
  /** By kind of link, how many neighbours that the reader may see are not among the nodes of this same payload. */
  hidden: z.array(z.record(z.string(), z.int().min(0))),
  /** Where more of them are left out than were counted, the number that they exceed (`hidden` is then empty); else 0. */
  uncounted: z.array(z.int().min(0)),
});

const edgeColumns = z.object({
  id: z.array(id),
  /** Ends, as positions in the columns of nodes. */
  from: z.array(z.int().min(0)),
  to: z.array(z.int().min(0)),
  type: z.array(mapTieType),
  /** Title or role, said on the link; null where the type says it all. */
  label: z.array(z.string().nullable()),
  /** Marking level, 0 CLEAR to 4 RED. */
  level: z.array(z.int().min(0).max(4)).optional(),
  /** Number of sources; from two on, two. */
  sourced: z.array(z.int().min(0)),
  /** True where the link had ended on the day of the map. */
  ended: z.array(z.boolean()),
});

const oneLength = (columns: Readonly<Record<string, readonly unknown[] | undefined>>): boolean =>
  new Set(Object.values(columns).flatMap((column) => (column ? [column.length] : []))).size <= 1;
const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

/**
 * Answer of the `focus` query: one packed value of columns, at most 600 nodes as a rule of the server. Refused whole
 * when columns differ in length, an identifier comes twice, or a link leaves the columns of nodes.
 */
export const FocusPayload = z
  .object({ on: day, centre: id, nodes: nodeColumns, edges: edgeColumns })
  .refine((value) => oneLength(value.nodes), { message: 'columns of unequal length', path: ['nodes'] })
  .refine((value) => oneLength(value.edges), { message: 'columns of unequal length', path: ['edges'] })
  .refine((value) => distinct(value.nodes.id), { message: 'an identifier comes twice', path: ['nodes', 'id'] })
  .refine((value) => distinct(value.edges.id), { message: 'an identifier comes twice', path: ['edges', 'id'] })
  .refine((value) => [...value.edges.from, ...value.edges.to].every((end) => end < value.nodes.id.length), {
    message: 'a link leaves the columns of nodes',
    path: ['edges'],
  });
export type FocusPayload = z.output<typeof FocusPayload>;
