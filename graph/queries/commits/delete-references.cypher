// Deletes the derived relationships of some fields of some owners, also those to records in the trash.
// reads the trash
UNWIND $rows AS row
MATCH (a:Record {id: row.owner}) USING INDEX SEEK a:Record(id) WHERE a.access IN $access
CALL (a, row) {
  MATCH (a)-[r]->(b)
  WHERE r.access IN $access AND b.access IN $access AND r.owner = row.owner AND r.field IN row.fields
  RETURN r
  UNION ALL
  MATCH (a)-[r]->(b:Record:Removed)
  WHERE r.access IN $access AND b.removedAccess IN $access AND r.owner = row.owner AND r.field IN row.fields
  RETURN r
}
DELETE r
