import { Injectable } from '@nestjs/common';
import { DomainError, type Reader, today } from '@entregent/model';
import { z } from 'zod';
import { fromCursor, type Page, pageOf, toCursor } from '../platform/lists.ts';
import { Witness } from '../platform/witness.ts';
import { type Saved, Writer } from '../platform/writer.ts';
import { ActorsRepository, type FoundCard, type FoundCommittee, type PageFilter } from './actors.repository.ts';
import { actorCardOf, committeeCardOf } from './cards.ts';
import type { CommitteeCard } from './committee-views.ts';
import { type AddFact, adding, type ChangeFact, changing } from './facts.ts';
import type { ActorFilter, ActorRow, ActorsInput } from './list-views.ts';
import { wordsOf } from './lucene.ts';
import { rowOf } from './rows.ts';
import type { Timeline, TimelineInput } from './timeline-views.ts';
import type { ActorCard } from './views.ts';

const Cursor = z.tuple([z.string(), z.string(), z.string()]);

const pageFilter = (filter: ActorFilter): PageFilter => {
  const { seenSince = null, notSeenSince = null, level = null } = filter;
  return {
    kinds: filter.kinds ?? null,
    words: filter.text ? wordsOf(filter.text) : [],
    at: filter.at ?? null,
    under: filter.under ?? null,
    hatted: filter.hatted ?? false,
    relay: filter.relay ?? false,
    ours: filter.ours ?? false,
    country: filter.country ?? null,
    level,
    seenSince,
    notSeenSince,
  };
};

/** People, organisations and committees: the list, the cards, and new facts with their sources. */
@Injectable()
export class ActorsService {
  readonly #actors: ActorsRepository;
  readonly #witness: Witness;
  readonly #writer: Writer;

  constructor(actors: ActorsRepository, witness: Witness, writer: Writer) {
    this.#actors = actors;
    this.#witness = witness;
    this.#writer = writer;
  }

  async page(
    reader: Reader,
    { filter, sort, first, after }: ActorsInput,
    on: string = today(),
  ): Promise<Page<ActorRow>> {
    const cut = {
      bySeen: sort === 'seen',
      after: after ? fromCursor(after, Cursor) : undefined,
      limit: first + 1,
      issue: filter?.issue ?? null,
    };
    const { total, rows } = await this.#actors.page(reader, pageFilter(filter ?? {}), cut, on);
    const lines = rows.map((row) => ({ row: rowOf(row, reader.language), at: [row.place, row.sortKey, row.id] }));
    const page = pageOf(lines, first, total, ({ at }) => at);
    return { ...page, nodes: page.nodes.map(({ row }) => row) };
  }

  /** @throws DomainError NOT_FOUND */
  async card(reader: Reader, id: string, on: string = today()): Promise<ActorCard> {
    const opening = { subject: id, how: 'card', accessOf: (found: FoundCard) => found.card.access };
    const found = await this.#witness.opened(reader, opening, (runner) => this.#actors.card(reader, id, on, runner));
    if (!found) throw new DomainError('NOT_FOUND');
    return actorCardOf(found.card, found.hats, reader.language);
  }

  /** @throws DomainError NOT_FOUND */
  async committee(reader: Reader, id: string, on: string = today()): Promise<CommitteeCard> {
    const opening = { subject: id, how: 'card', accessOf: (found: FoundCommittee) => found.committee.access };
    const found = await this.#witness.opened(reader, opening, (runner) =>
      this.#actors.committee(reader, id, on, runner),
    );
    if (!found) throw new DomainError('NOT_FOUND');
    return committeeCardOf(found.committee, found.hats, reader.language);
  }

  /** @throws DomainError NOT_FOUND */
  async timeline(reader: Reader, input: TimelineInput, on: string = today()): Promise<Timeline> {
    const { id, only, first, after } = input;
    const start = after ? fromCursor(after, Cursor) : undefined;
    const found = await this.#actors.timeline(reader, id, only ?? null, start, first + 1, on);
    if (!found) throw new DomainError('NOT_FOUND');
    const items = found.items.slice(0, first);
    const last = items.at(-1);
    return {
      ...found,
      items,
      endCursor: last ? toCursor([last.on, last.what, last.id]) : null,
      hasNextPage: found.items.length > first,
    };
  }

  /** A new actor or fact and the sources told with it, in one commit. */
  addFact(reader: Reader, input: AddFact, key?: string): Promise<Saved> {
    return this.#writer.save(reader, { ...adding(input), key });
  }

  /**
   * A change and the sources told with it, in one commit.
   * @throws DomainError CONFLICT, with both values, when the record has moved on since it was read
   */
  changeFact(reader: Reader, input: ChangeFact, key?: string): Promise<Saved> {
    return this.#writer.save(reader, { ...changing(input), key });
  }
}
