// How records stand that an undo is about to take back, and how many relationships of later commits lean on each.
UNWIND $ids AS id
MATCH (n:Record {id: id}) WHERE n.access IN $access
RETURN n.id AS id, n.type AS type, n.version AS version, n.commit AS commit,
  COUNT { MATCH (n)-[r]-(x:Record) WHERE r.access IN $access AND x.access IN $access AND r.commit <> n.commit } AS later
ORDER BY id
