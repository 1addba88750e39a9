import { Injectable } from '@nestjs/common';
import { DomainError, type Reader, searchableKinds, today } from '@entregent/model';
import { ActorsRepository } from './actors.repository.ts';
import type { Hit, SearchInput } from './list-views.ts';
import { textQuery } from './lucene.ts';
import { secondLine } from './second-line.ts';

const MOST_NAMES = 200;

type Row = Awaited<ReturnType<ActorsRepository['search']>>[number];

const hitOf = (row: Row, { language }: Reader): Hit => {
  const { id, kind, label, access, ours } = row;
  const sub = secondLine(row, language);
  // The title of an activity or a source is what it is called already.
  return { id, kind, label, access, ours, sub: sub === label ? null : sub };
};

/** Finds records by their names, for the search box, the pickers of the forms and the command line. */
@Injectable()
export class SearchService {
  readonly #actors: ActorsRepository;

  constructor(actors: ActorsRepository) {
    this.#actors = actors;
  }

  /** Best match first; none for a text without a letter or digit. One statement. */
  async search(reader: Reader, { text, kinds, first }: SearchInput, on: string = today()): Promise<Hit[]> {
    const query = textQuery(text);
    if (!query) return [];
    const rows = await this.#actors.search(reader, query, kinds ?? searchableKinds, first, on);
    return rows.map((row) => hitOf(row, reader));
  }

  /**
   * What records are called, for the tokens of a form or a filter; those that the reader may not see are left out.
   * @throws DomainError LIMIT_EXCEEDED for more than 200 of them
   */
  async names(reader: Reader, ids: readonly string[], on: string = today()): Promise<Hit[]> {
    const wanted = [...new Set(ids)];
    if (wanted.length > MOST_NAMES) throw tooManyNames();
    if (wanted.length === 0) return [];
    return (await this.#actors.byIds(reader, wanted, on)).map((row) => hitOf(row, reader));
  }
}

const tooManyNames = () =>
  new DomainError('LIMIT_EXCEEDED', {
    limit: [`${MOST_NAMES} fiches à la fois`, `${MOST_NAMES} records at once`],
  });
