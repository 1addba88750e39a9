import type { Reader, Right } from '@entregent/model';
import type { ParseArgsOptionsConfig } from 'node:util';
import type { Product } from './product.ts';

export type Language = 'fr' | 'en';
export type Texts = Readonly<Record<Language, string>>;

/** What a command is given: its arguments, the product behind it, and who asks. */
export interface Call {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly language: Language;
  readonly product: Product;
  /** Whose rights hold: the account that `--as` names, or the usual one of the command. Read when first asked for. */
  readonly reader: () => Promise<Reader>;
  /** One line on standard error: what is being done. */
  readonly say: (line: Texts) => void;
  /** Writes a part of a long answer to standard output, at the reader's pace; the command then answers nothing more. */
  readonly write: (text: string) => Promise<void>;
}

/** What a command answers: one JSON value, and the same for people. */
export interface Answer {
  readonly json: unknown;
  readonly text: string;
  /** Exit code of a command that answers and yet found something wrong; 0 when left out. */
  readonly exit?: number;
}

export interface Command {
  readonly name: string;
  readonly usage: Texts;
  readonly options?: ParseArgsOptionsConfig;
  /** Least and greatest number of words after the name. */
  readonly words?: readonly [least: number, most: number];
  /** What the account must be allowed that `--as` names; `shell` is open to who may use this machine, and to no account. */
  readonly right: Right | 'shell';
  readonly run: (call: Call) => Promise<Answer | undefined>;
}
