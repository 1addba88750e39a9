// Keeps what was there before an update, a removal or a restoration, with the access key that the record had then.
UNWIND $rows AS row
CREATE (:Change {record: row.record, type: row.type, version: row.version, commit: row.commit, was: row.was,
  access: row.access, action: row.action, before: row.before})
