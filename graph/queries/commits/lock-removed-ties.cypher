// The same for ties that were removed: they keep their access key aside, their ends must be there again.
// reads the trash
UNWIND $ids AS id
MATCH (a:Record)-[r:TIE_TYPE {id: id}]->(b:Record) USING INDEX SEEK r:TIE_TYPE(id)
WHERE r.removedAccess IN $access AND a.access IN $access AND b.access IN $access
SET r._lock = true
RETURN r.id AS id, a.id AS tail, b.id AS head, properties(r) AS properties ORDER BY id
