/** What the launcher writes beside the checkpoints after it has replaced the store of a home by a backup. */
export function noteRestore(home: string, backup: { readonly sha256: string }): void;
