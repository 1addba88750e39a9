import type { Type } from '@nestjs/common';
import type { Kind, Reader } from '@entregent/model';

/** What a read is tried with on a random graph: some ids of each kind, a word to search for, a day. */
export interface Sample {
  readonly ids: Readonly<Record<Kind, readonly string[]>>;
  readonly text: string;
  readonly on: string;
}

/**
 * One read of the product, as the non-interference harness runs it: with the records that are hidden from the reader and
 * without them, the answer must be the same to the byte (architecture 3.3).
 */
export type Read = (get: <T>(type: Type<T>) => T, reader: Reader, sample: Sample) => Promise<unknown>;
export type Reads = Readonly<Record<string, Read>>;
