// Changes of some records since a version, as far as the reader could see them, latest first, each with the commit
// that it took back, if any.
UNWIND $rows AS row
MATCH (c:Change {record: row.record}) USING INDEX SEEK c:Change(record, version)
WHERE c.version > row.version AND c.access IN $access
MATCH (k:Commit {id: c.commit}) USING INDEX SEEK k:Commit(id)
RETURN c.record AS record, c.version AS version, c.action AS action, c.before AS before, k.id AS commit,
  k.undoes AS undoes
ORDER BY record, version DESC
