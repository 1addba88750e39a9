// Gives the derived relationships of a record the marking that it now has, also those to records in the trash.
// reads the trash
// sets access: yes
UNWIND $rows AS row
MATCH (a:Record {id: row.owner}) USING INDEX SEEK a:Record(id) WHERE a.access IN $access
CALL (a, row) {
  MATCH (a)-[r]->(b)
  WHERE r.access IN $access AND b.access IN $access AND r.owner = row.owner
  RETURN r
  UNION ALL
  MATCH (a)-[r]->(b:Record:Removed)
  WHERE r.access IN $access AND b.removedAccess IN $access AND r.owner = row.owner
  RETURN r
}
SET r.access = row.access
