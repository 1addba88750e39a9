import { Injectable } from '@nestjs/common';
import { exportAll } from '@entregent/graph-db';
import { assertMay, type Reader } from '@entregent/model';
import { Witness } from '../platform/witness.ts';

/** Everything that a reader sees, as lines; the audit log knows that it left, and of each restricted record. */
@Injectable()
export class ExportsService {
  readonly #witness: Witness;

  constructor(witness: Witness) {
    this.#witness = witness;
  }

  /** @throws DomainError FORBIDDEN */
  async *lines(reader: Reader): AsyncGenerator<string> {
    assertMay(reader, 'exports.run');
    yield* exportAll(await this.#witness.exporting(reader, 'jsonl'), reader);
  }
}
