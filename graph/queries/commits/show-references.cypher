// Gives the derived relationships of restored records their owner's key back.
// sets access: yes
// reads the trash
UNWIND $ids AS id
MATCH (a:Record {id: id})-[r]->(b:Record)
WHERE a.access IN $access AND r.removedAccess IN $access AND b.access IN $access AND r.owner = id
SET r.access = r.removedAccess, r.removedAccess = null
