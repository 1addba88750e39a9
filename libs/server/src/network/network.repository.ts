import { Injectable } from '@nestjs/common';
import { queries } from '@entregent/graph';
import { GraphStore, type Run } from '@entregent/graph-db';
import type { Reader } from '@entregent/model';
import { z } from 'zod';
import { MOST_COUNTED } from './network.schemas.ts';
import { costs } from './path-strength.ts';

const text = z.string();
const maybe = z.string().nullable();
const flag = z.boolean().nullable();

const MapRow = z.object({
  label: text,
  type: text,
  nodes: z.array(z.tuple([z.int(), text, text, text, maybe, text, flag, flag, flag, maybe])),
  hidden: z.array(z.tuple([z.int(), maybe, z.int()])),
  edges: z.array(z.tuple([z.int(), z.int(), text, text, text, maybe, maybe, maybe, flag, z.int()])),
  stances: z.array(z.tuple([text, z.int()])),
  hats: z.array(z.tuple([z.int(), maybe, maybe, text])),
  employers: z.array(z.tuple([z.int(), text, flag])),
});
export type MapRow = z.output<typeof MapRow>;

const PathsRow = z.object({ paths: z.array(z.array(text)) });

const DetailsRow = z.object({
  actors: z.array(z.tuple([text, text, text, maybe, text, flag, flag])),
  ties: z.array(
    z.tuple([
      text,
      text,
      z.boolean(),
      text,
      maybe,
      maybe,
      maybe,
      maybe,
      maybe,
      maybe,
      maybe,
      maybe,
      z.int(),
      z.boolean(),
    ]),
  ),
  meetings: z.array(z.tuple([text, text, text])),
});
export type DetailsRow = z.output<typeof DetailsRow>;

const ActorRow = z.object({
  id: text,
  kind: z.enum(['Person', 'Organisation', 'Committee']),
  label: text,
  access: text,
  honorific: maybe,
  why: maybe,
  acronym: maybe,
  titleFr: maybe,
  titleEn: maybe,
  country: maybe,
  relay: z.boolean(),
  ours: z.boolean(),
  hats: z.array(z.tuple([text, maybe, maybe, maybe, text])),
  employers: z.array(text),
  lastActivity: z.array(z.tuple([text, text])),
  neighbours: z.int(),
});
export type ActorRow = z.output<typeof ActorRow>;

export interface MapAsked {
  readonly around: string;
  readonly depth: number;
  readonly limit: number;
  readonly kinds: readonly string[];
  /** Types of relationship, as stored. */
  readonly ties: readonly string[];
  readonly shown: readonly string[];
  readonly on: string;
  readonly issue: string | null;
}

/** What a path search may ask inside its one transaction. */
export interface PathReads {
  /** Node sequences of up to eleven of the shortest paths that avoid `without`; undefined when an end cannot be seen. */
  readonly shortest: (without: readonly string[]) => Promise<readonly (readonly string[])[] | undefined>;
  readonly details: (asked: {
    readonly ids: readonly string[];
    readonly pairs: readonly (readonly [string, string])[];
    readonly people: readonly (readonly [string, string])[];
  }) => Promise<DetailsRow>;
}

@Injectable()
export class NetworkRepository {
  readonly #store: GraphStore;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  /**
   * One packed row; undefined when what stands in the middle cannot be seen. Neighbours that are left out are counted by type
   * of tie up to `MOST_COUNTED` for each actor; beyond that the type is null.
   */
  async map(reader: Reader, asked: MapAsked): Promise<MapRow | undefined> {
    const [row] = await this.#store.read(reader, queries.network.map, { ...asked, counted: MOST_COUNTED }, MapRow);
    return row;
  }

  async actor(reader: Reader, id: string, on: string): Promise<ActorRow | undefined> {
    const [row] = await this.#store.read(reader, queries.network.actor, { id, on }, ActorRow);
    return row;
  }

  /** All reads of one path search see the same state of the base. */
  withPaths<T>(
    reader: Reader,
    { from, to, on }: { readonly from: string; readonly to: string; readonly on: string },
    work: (reads: PathReads) => Promise<T>,
  ): Promise<T> {
    return this.#store.readTogether(reader, (run: Run) =>
      work({
        shortest: async (without) => {
          const [row] = await run(queries.network.shortestPaths, { from, to, on, without, costs }, PathsRow);
          return row?.paths;
        },
        details: async (asked) => {
          const [row] = await run(queries.network.pathDetails, { ...asked, on }, DetailsRow);
          return row ?? { actors: [], ties: [], meetings: [] };
        },
      }),
    );
  }
}
