// Creates the derived VIA_MANDATE relationships of mandates that changed, also those to actors in the trash.
// reads the trash
UNWIND $rows AS row
CALL (row) {
  MATCH (a:Record {id: row.tail}) USING INDEX SEEK a:Record(id) WHERE a.access IN $access
  RETURN a
  UNION ALL
  MATCH (a:Record:Removed {id: row.tail}) USING INDEX SEEK a:Record(id)
  WHERE a.removedAccess IN $access
  RETURN a
}
CALL (row) {
  MATCH (b:Record {id: row.head}) USING INDEX SEEK b:Record(id) WHERE b.access IN $access
  RETURN b
  UNION ALL
  MATCH (b:Record:Removed {id: row.head}) USING INDEX SEEK b:Record(id)
  WHERE b.removedAccess IN $access
  RETURN b
}
CREATE (a)-[r:VIA_MANDATE {mandate: row.mandate, access: row.access, from: row.from, until: row.until}]->(b)
RETURN count(r) AS done
