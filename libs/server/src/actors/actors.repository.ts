import { Injectable } from '@nestjs/common';
import { queries } from '@entregent/graph';
import { GraphStore, type Run } from '@entregent/graph-db';
import { actorKinds, parseAccessKey, type Reader, tieTypes } from '@entregent/model';
import { z } from 'zod';
import { CommitteeRow } from './committee-views.ts';
import type { TextQuery } from './lucene.ts';
import { HatText, Lines } from './second-line.ts';
import { TimelineRow } from './timeline-views.ts';
import { HatLine, SourceLine, StanceLine, TaskLine, TieLine } from './views.ts';

const { actors } = queries;

/** Most ties of one type, and most mandates, that one card lists; the counts beside them are of all. */
const MOST_TIES = 120;
const MOST_HATS = 500;

const HitRow = Lines.extend({ id: z.string(), label: z.string(), access: z.string(), ours: z.boolean() });
const WornHat = HatText.extend({ placeId: z.string(), placeKind: z.string() });
const Row = HitRow.extend({
  place: z.string(),
  sortKey: z.string(),
  version: z.int(),
  relay: z.boolean(),
  hats: z.array(WornHat),
  posts: z.array(WornHat),
  stances: z.array(z.object({ position: z.int(), on: z.string(), assessor: z.string().nullable() })),
  met: z.array(z.string()),
  through: z.array(z.string()),
  sat: z.array(z.string()),
});
const CardRow = z.object({
  id: z.string(),
  kind: z.string(),
  label: z.string(),
  access: z.string(),
  version: z.int(),
  ours: z.boolean(),
  sources: z.array(SourceLine),
  tieCounts: z.array(z.tuple([z.string(), z.enum(['out', 'in']), z.coerce.number()])),
  ties: z.array(TieLine),
  stances: z.array(StanceLine.extend({ issue: z.string(), issueLabel: z.string() })),
  tasks: z.array(TaskLine),
});
export type CardRow = z.output<typeof CardRow>;
const NONE = '00000000-0000-0000-0000-000000000000';
const NEVER = '0000-00-00';
const MOST_WORDS = 8;

const WatcherRow = z.object({ id: z.string(), name: z.string(), role: z.string(), circle: z.string() });

/** What a page of actors is cut from. Everything that is null leaves nobody out. */
export interface PageFilter {
  readonly kinds: readonly string[] | null;
  readonly words: readonly string[];
  readonly at: string | null;
  readonly under: string | null;
  readonly hatted: boolean;
  readonly relay: boolean;
  readonly ours: boolean;
  readonly country: string | null;
  readonly level: number | null;
  readonly seenSince: string | null;
  readonly notSeenSince: string | null;
}

/** The order of a page, where it starts and ends, and the issue whose stances stand in its rows. */
export interface PageCut {
  readonly bySeen: boolean;
  readonly after: readonly [seen: string, sortKey: string, id: string] | undefined;
  readonly limit: number;
  readonly issue: string | null;
}

/**
 * The filter with a value in each place. Neo4j plans anew for each type and size class of its parameters (null, text, list
 * of one, list of more): measured seconds for the first page of each kind of filter; so their types never change.
 */
const planned = (filter: PageFilter) => ({
  kinds: [...(filter.kinds ?? actorKinds), '', ''].slice(0, actorKinds.length),
  // An empty word is found in every name.
  words: Array.from({ length: MOST_WORDS }, (_, index) => filter.words[index] ?? ''),
  at: filter.at ?? NONE,
  under: filter.under ?? NONE,
  hatted: filter.hatted,
  relay: filter.relay,
  ours: filter.ours,
  country: filter.country ?? '--',
  level: filter.level === null ? ':-' : `:${filter.level}`,
  seenSince: filter.seenSince ?? NEVER,
  notSeenSince: filter.notSeenSince ?? NEVER,
  none: NONE,
  never: NEVER,
});

@Injectable()
export class ActorsRepository {
  readonly #store: GraphStore;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  search(reader: Reader, query: TextQuery, kinds: readonly string[], limit: number, on: string) {
    const { lucene, folded, words } = query;
    const french = reader.language === 'fr';
    return this.#store.read(reader, actors.search, { q: lucene, folded, words, kinds, limit, on, french }, HitRow);
  }

  byIds(reader: Reader, ids: readonly string[], on: string) {
    return this.#store.read(reader, actors.byIds, { ids, on, french: reader.language === 'fr' }, HitRow);
  }

  /** The page in one statement and its total in another, both of one state of the base. */
  page(reader: Reader, filter: PageFilter, { bySeen, after, limit, issue }: PageCut, on: string) {
    const [afterSeen, afterKey, afterId] = after ?? [NEVER, '', NONE];
    const which = { ...planned(filter), on };
    const cut = { ...which, issue: issue ?? NONE, afterKey, afterId, limit, french: reader.language === 'fr' };
    return this.#store.readTogether(reader, async (run) => {
      const rows = bySeen ? await run(actors.pageBySeen, { ...cut, afterSeen }, Row) : await run(actors.page, cut, Row);
      const [count] = await run(actors.count, which, z.object({ total: z.int() }));
      return { total: count?.total ?? 0, rows };
    });
  }

  /** The card and the hats, of one state of the base. */
  card(reader: Reader, id: string, on: string) {
    return this.#store.readTogether(reader, async (run) => {
      const [card] = await run(actors.card, { id, on, tieTypes, most: MOST_TIES }, CardRow);
      return card && { card, hats: await hatsOf(run, id, on) };
    });
  }

  committee(reader: Reader, id: string, on: string) {
    return this.#store.readTogether(reader, async (run) => {
      const french = reader.language === 'fr';
      const [committee] = await run(actors.committee, { id, on, french }, CommitteeRow);
      return committee && { committee, hats: await hatsOf(run, id, on) };
    });
  }

  async timeline(
    reader: Reader,
    id: string,
    only: readonly string[] | null,
    after: readonly [string, string, string] | undefined,
    limit: number,
    on: string,
  ) {
    const [afterOn, afterWhat, afterId] = after ?? [null, null, null];
    const parameters = { id, only, afterOn, afterWhat, afterId, limit, on };
    return (await this.#store.read(reader, actors.timeline, parameters, TimelineRow))[0];
  }

  whoCanSee(access: string) {
    const { circle, level } = parseAccessKey(access);
    return this.#store.platform(actors.whoCanSee, { circle, level, now: new Date().toISOString() }, WatcherRow);
  }
}

const hatsOf = (run: Run, id: string, on: string): Promise<HatLine[]> =>
  run(actors.hats, { id, on, limit: MOST_HATS }, HatLine);
