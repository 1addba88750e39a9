import type { Fact, RefusedRow } from '@entregent/model';

export type RegisterId = 'iso' | 'w3c' | 'ietf' | 'hatvp' | 'demo';

export interface ReadOptions {
  /** Language in which rows are named where a register gives both. */
  readonly language: 'fr' | 'en';
  /** Most bytes read, counted before and after decompression; 200 MB when absent. */
  readonly maxBytes?: number;
  /** The day, `YYYY-MM-DD`, from which the demonstration counts its own days; today when absent. */
  readonly on?: string;
}

/** A row, or a part of one, that gave no fact. */
export interface Refusal {
  readonly refused: RefusedRow;
}

export type Told = Fact | Refusal;
export const isRefusal = (told: object): told is Refusal => 'refused' in told;

/**
 * A public register: bytes in, facts out. `read` streams; it throws a DomainError (UNREADABLE_FILE, LIMIT_EXCEEDED) when
 * the whole file is refused, which may come as late as its last byte: collect the facts before writing any.
 */
export interface Register {
  readonly id: RegisterId;
  readonly labels: Readonly<Record<'fr' | 'en', string>>;
  /** Mention that the licence asks for, to show beside the facts. */
  readonly attribution: Readonly<Record<'fr' | 'en', string>>;
  readonly licence: string;
  readonly source: { readonly title: string; readonly url: string | null; readonly publisher: string };
  read(bytes: AsyncIterable<Uint8Array>, options: ReadOptions): AsyncIterable<Told>;
}
