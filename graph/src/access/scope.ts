import type { Tree } from './tree.ts';

/** What is known of a variable. An element enters a scope only through a pattern, which is checked there and then. */
export interface Binding {
  /** A node or relationship of the platform, which carries no access key. */
  readonly platform: boolean;
  /** A node found in the trash. */
  readonly removed: boolean;
  /** A list whose order does not depend on how the store keeps its records. */
  readonly ordered: boolean;
}

export type Scope = ReadonlyMap<string, Binding>;

export const plain: Binding = { platform: false, removed: false, ordered: false };

/** The scope with more names in it. */
export const extended = (scope: Scope, more: Iterable<readonly [string, Binding]>): Scope =>
  new Map([...scope, ...more]);

export type Rule =
  | 'comment' // a file opens with what it answers
  | 'not-understood' // the parser has skipped or invented something
  | 'clause' // a clause or procedure that this check does not know
  | 'unchecked' // a named element without the access predicate
  | 'unnamed' // an element without a name, so without a predicate
  | 'path' // a path of many steps without all(…) over its nodes and relationships
  | 'path-selector' // SHORTEST k and its kin choose before the WHERE is applied
  | 'pattern-expression' // a pattern used as a value, where no predicate can stand
  | 'merge' // MERGE finds what the reader may not see
  | 'create-without-access' // a record that nobody could read
  | 'score' // a full-text score depends on hidden records
  | 'unordered' // a page or slice without an order
  | 'internal-id' // an identity of the store that outlives the answer
  | 'tells-reader'; // what is declared to tell the owner, not the reader, can tell the reader

export interface Problem {
  readonly rule: Rule;
  /** The part of the text that is at fault. */
  readonly at: string;
}

/** What a file declares in its comments. */
export interface Declarations {
  readonly setsAccess: boolean;
  /** How many cuts need no order, for the reason that stands there. */
  readonly unordered: number;
  readonly responseLocalIds: boolean;
  readonly readsTrash: boolean;
  /** Finds one record without the predicate, for a platform write that its asker learns nothing from. */
  readonly tellsOwner: boolean;
}

/** The state of one check. */
export interface Check {
  readonly declared: Declarations;
  /** Variables whose `access` a SET of the same text gives. */
  readonly keyed: ReadonlySet<string>;
  readonly report: (rule: Rule, at: Tree | string) => void;
  /** Visits the patterns and subqueries inside an expression. */
  readonly expression: (tree: Tree | undefined, scope: Scope, rowsOrdered: boolean) => void;
}
