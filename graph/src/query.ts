/**
 * A Cypher statement and the names of the parameters that its caller must give.
 *
 * `P` is the union of those names, so that a missing or misspelt parameter does not compile. `access`, the reader's
 * list of access keys, is never among them: the runner alone sets it.
 */
export interface Query<P extends string> {
  /** `feature/name`: the path of the file below `graph/queries`, for logs, plans and error messages. */
  readonly name: string;
  readonly text: string;
  readonly parameters: readonly P[];
}

/** A query as kept in `graph/queries`. */
export interface StoredQuery<P extends string> extends Query<P> {
  /** `platform` for a statement that names accounts, commits and settings only; `records` for any other. */
  readonly touches: 'records' | 'platform';
}
