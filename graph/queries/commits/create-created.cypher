// Keeps which records a commit created: undo and history find them without an index on every record.
UNWIND $rows AS row
CREATE (:Created {commit: row.commit, type: row.type, ids: row.ids})
