// The same for records in the trash: an undo may name them again.
// reads the trash
UNWIND $ids AS id
MATCH (n:Record:Removed {id: id}) USING INDEX SEEK n:Record(id)
WHERE n.removedAccess IN $access
RETURN n.id AS id, n.type AS type, n.removedAccess AS access, n.label AS label ORDER BY id
