// The before-images of one record, latest first, each with who made the change, when and why.
MATCH (c:Change {record: $id}) USING INDEX SEEK c:Change(record, version)
WHERE c.version > 0 AND c.access IN $access
MATCH (k:Commit {id: c.commit}) USING INDEX SEEK k:Commit(id)
RETURN c.version AS version, c.action AS action, c.before AS before, c.was AS was, k.id AS commit, k.at AS at, k.by AS by,
  k.reason AS reason, k.kind AS kind
ORDER BY version DESC
