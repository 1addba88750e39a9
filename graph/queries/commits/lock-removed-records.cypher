// The same for records in the trash, which keep their access key aside.
// reads the trash
UNWIND $ids AS id
MATCH (n:Record:Removed {id: id}) USING INDEX SEEK n:Record(id)
WHERE n.removedAccess IN $access
SET n._lock = true
RETURN n.id AS id, n.type AS type, properties(n) AS properties ORDER BY id
