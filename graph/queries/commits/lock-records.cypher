// Takes the write lock of each record, in the order of the ids, and reads it as it stands under the lock.
UNWIND $ids AS id
MATCH (n:Record {id: id}) USING INDEX SEEK n:Record(id) WHERE n.access IN $access
SET n._lock = true
RETURN n.id AS id, n.type AS type, properties(n) AS properties ORDER BY id
