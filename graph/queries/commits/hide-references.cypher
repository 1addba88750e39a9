// Removes the access key of the derived relationships of records that go to the trash.
UNWIND $ids AS id
MATCH (a:Record {id: id})-[r]->(b:Record)
WHERE a.access IN $access AND r.access IN $access AND b.access IN $access AND r.owner = id
SET r.removedAccess = r.access, r.access = null
