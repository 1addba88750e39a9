/** A change of the store's constraints, indexes or content, applied once and recorded. */
export interface Migration {
  /** The file's name without its ending: `0001-record-id-unique`. The number gives the order. */
  readonly name: string;
  /** SHA-256 of the file with Unix line ends, in hexadecimal: a migration applied once is never edited. */
  readonly checksum: string;
  /** The statements in order, without comments or closing semicolons. */
  readonly statements: readonly string[];
}
