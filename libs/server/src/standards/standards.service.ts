import { Injectable } from '@nestjs/common';
import { fold, type Reader, today } from '@entregent/model';
import { fromCursor, type Page, pageOf } from '../platform/lists.ts';
import { CommitteePlace, StandardsRepository, WindowPlace } from './standards.repository.ts';
import type { BodyLine, CommitteeLine, CommitteesInput, WindowLine, WindowsInput } from './standards-views.ts';

/** Windows of influence and the committees of the bodies. */
@Injectable()
export class StandardsService {
  readonly #standards: StandardsRepository;

  constructor(standards: StandardsRepository) {
    this.#standards = standards;
  }

  /** Windows that close from a day on, the earliest first, the national deadline counting where there is one. */
  async windows(
    reader: Reader,
    { from, to, first, after }: WindowsInput,
    on: string = today(),
  ): Promise<Page<WindowLine>> {
    const start = after ? fromCursor(after, WindowPlace) : undefined;
    const span = { from: from ?? on, to: to ?? null, on };
    const { total, rows } = await this.#standards.windows(reader, span, start, first + 1);
    return pageOf(rows, first, total, ({ place, key, id }) => [place, key, id]);
  }

  /** One level of the tree of committees, or what a search finds at any level. */
  async committees(
    reader: Reader,
    { parent, text, body, first, after }: CommitteesInput,
    on: string = today(),
  ): Promise<Page<CommitteeLine>> {
    const words = fold(text ?? '')
      .split(' ')
      .filter(Boolean);
    const filter = { parent: parent ?? null, roots: !parent && words.length === 0, words, body: body ?? null };
    const start = after ? fromCursor(after, CommitteePlace) : undefined;
    const { total, rows } = await this.#standards.committees(reader, filter, on, start, first + 1);
    return pageOf(rows, first, total, ({ place }) => place);
  }

  /** The bodies whose committees the reader may see. */
  bodies(reader: Reader): Promise<BodyLine[]> {
    return this.#standards.bodies(reader);
  }
}
