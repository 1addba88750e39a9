// Creates the derived relationships of reference fields, also those to records in the trash: whatever their ends go
// through, they say what the fields say.
// reads the trash
UNWIND $rows AS row
MATCH (a:Record {id: row.owner}) USING INDEX SEEK a:Record(id) WHERE a.access IN $access
CALL (row) {
  MATCH (b:Record {id: row.target}) USING INDEX SEEK b:Record(id) WHERE b.access IN $access
  RETURN b
  UNION ALL
  MATCH (b:Record:Removed {id: row.target}) USING INDEX SEEK b:Record(id)
  WHERE b.removedAccess IN $access
  RETURN b
}
CREATE (a)-[r:$(row.type) {owner: row.owner, field: row.field, access: row.access, commit: row.commit}]->(b)
RETURN count(r) AS done
