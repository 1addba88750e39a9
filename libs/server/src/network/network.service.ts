import { Injectable } from '@nestjs/common';
import { choiceLabel, DomainError, type Reader, today } from '@entregent/model';
import { InputError } from '@entregent/graphql-zod';
import type { z } from 'zod';
import { mapColumns, storedTypes } from './map-columns.ts';
import { type ActorRow, NetworkRepository } from './network.repository.ts';
import {
  type ActorPaths,
  ExpandQuestion,
  type MapActor,
  type MapColumns,
  MapKind,
  MapQuestion,
  mapTieTypes,
  MOST_ACTORS,
  MOST_NEIGHBOURS,
  PathQuestion,
} from './network.schemas.ts';
import { searchPaths } from './path-search.ts';
import { actorOf, pathOf } from './path-sentences.ts';
import { roleInWords } from './role-words.ts';
import { closePairsOf, pairsOf, PathTeller, rankPaths } from './path-told.ts';
import { pathWords } from './path-languages.ts';

/** A map and what stands in its middle. */
export interface FocusAnswer {
  readonly title: string;
  readonly kind: string;
  readonly columns: MapColumns;
}

/** Maps around a question and ways of introduction, all on what the reader may see. */
@Injectable()
export class NetworkService {
  readonly #network: NetworkRepository;

  constructor(network: NetworkRepository) {
    this.#network = network;
  }

  /** @throws DomainError NOT_FOUND for what is neither an actor nor an issue that the reader may see */
  async focus(reader: Reader, question: MapQuestion): Promise<FocusAnswer> {
    const { around, depth, limit, kinds, ties, on = today(), issue } = checked(MapQuestion, question);
    const row = await this.#network.map(reader, {
      around,
      depth,
      limit,
      kinds: kinds ?? MapKind.options,
      ties: storedTypes(ties ?? mapTieTypes),
      shown: [],
      on,
      issue: issue ?? around,
    });
    if (!row) throw new DomainError('NOT_FOUND');
    return { title: row.label, kind: row.type, columns: mapColumns(row, { centre: around, on }, reader) };
  }

  /**
   * The whole map anew, with neighbours of one actor that were not on it: the best tied to what is ours first, at most
   * `MOST_NEIGHBOURS`, and never more than `MOST_ACTORS` actors in all.
   */
  async expand(reader: Reader, question: ExpandQuestion): Promise<FocusAnswer> {
    const { id, ties, shown, on = today(), issue } = checked(ExpandQuestion, question);
    const row = await this.#network.map(reader, {
      around: id,
      depth: 1,
      limit: Math.min(MOST_ACTORS, shown.length + MOST_NEIGHBOURS + (shown.includes(id) ? 0 : 1)),
      kinds: MapKind.options,
      ties: storedTypes(ties ?? mapTieTypes),
      shown,
      on,
      issue: issue ?? null,
    });
    if (!row || !MapKind.options.some((kind) => kind === row.type)) throw new DomainError('NOT_FOUND');
    return { title: row.label, kind: row.type, columns: mapColumns(row, { centre: id, on }, reader) };
  }

  /**
   * Ways of introduction, best first. Statements: one for each round of the search (one to a dozen) and one for what there
   * is to tell, in one transaction.
   * @throws DomainError NOT_FOUND when either actor cannot be seen, or both are the same
   */
  async paths(reader: Reader, question: PathQuestion): Promise<ActorPaths> {
    const { from, to, on = today() } = checked(PathQuestion, question);
    if (from === to) throw new DomainError('NOT_FOUND');
    const found = await this.#network.withPaths(reader, { from, to, on }, async ({ shortest, details }) => {
      const sequences = await searchPaths(shortest);
      if (!sequences) return undefined;
      const { ids, pairs } = pairsOf(sequences.length > 0 ? sequences : [[from], [to]]);
      const teller = new PathTeller(await details({ ids, pairs, people: closePairsOf(sequences) }));
      return { teller, told: rankPaths(sequences.map((sequence) => teller.tell(sequence))) };
    });
    if (!found) throw new DomainError('NOT_FOUND');
    const words = pathWords(reader.language);
    const ends = [found.teller.actor(from), found.teller.actor(to)] as const;
    const isYou = ({ id }: { readonly id: string }) => id === reader.person;
    const [start, target] = ends.map((actor) => words.name(actor, isYou(actor))) as [string, string];
    return {
      on,
      from: actorOf(ends[0], words, isYou),
      to: actorOf(ends[1], words, isYou),
      message: found.told.length > 0 ? null : words.noPath(start, target, on),
      paths: found.told.map((path) => pathOf(path, { words, isYou, on })),
    };
  }

  /** @throws DomainError NOT_FOUND */
  async actor(reader: Reader, id: string, on: string = today()): Promise<MapActor> {
    const row = await this.#network.actor(reader, id, on);
    if (!row) throw new DomainError('NOT_FOUND');
    return shortActor(row, reader.language);
  }
}

/** Callers beside GraphQL give their questions unchecked. */
function checked<S extends z.ZodObject>(schema: S, question: z.input<S>): z.output<S> {
  const parsed = schema.safeParse(question);
  if (!parsed.success) throw new InputError(schema, question);
  return parsed.data;
}

function shortActor(row: ActorRow, language: 'fr' | 'en'): MapActor {
  const title = language === 'fr' ? row.titleFr : row.titleEn;
  const [last] = row.lastActivity;
  return {
    id: row.id,
    kind: row.kind,
    label: row.honorific ? `${choiceLabel('Honorific', row.honorific, language)} ${row.label}` : row.label,
    access: row.access,
    sub: row.kind === 'Committee' ? title : (row.acronym ?? row.country),
    why: row.why,
    relay: row.relay,
    ours: row.ours,
    hats: row.hats.map(([mandate, role, name, since, within]) => ({
      mandate,
      label: name ?? roleInWords(role ?? 'member', language, row.honorific),
      within,
      since,
    })),
    employers: row.employers,
    lastSeen: last?.[0] ?? null,
    lastActivity: last?.[1] ?? null,
    neighbours: row.neighbours,
  };
}
