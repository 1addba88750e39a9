// Opens a commit: who, when, why. Its id or key may be known already, which the unique constraints say.
CREATE (c:Commit {id: $id, at: $at, by: $by, reason: $reason, kind: $kind, key: $key, undoes: $undoes, note: $note})
