// Deletes the derived VIA_MANDATE relationships of mandates, whether their ends are there or in the trash.
// reads the trash
UNWIND $ids AS id
CALL (id) {
  MATCH (a:Actor)-[r:VIA_MANDATE {mandate: id}]->(b:Actor) USING INDEX SEEK r:VIA_MANDATE(mandate)
  WHERE a.access IN $access AND r.access IN $access AND b.access IN $access
  RETURN r
  UNION ALL
  MATCH (a:Actor:Removed)-[r:VIA_MANDATE {mandate: id}]->(b:Actor) USING INDEX SEEK r:VIA_MANDATE(mandate)
  WHERE a.removedAccess IN $access AND r.access IN $access AND b.access IN $access
  RETURN r
  UNION ALL
  MATCH (a:Actor)-[r:VIA_MANDATE {mandate: id}]->(b:Actor:Removed) USING INDEX SEEK r:VIA_MANDATE(mandate)
  WHERE a.access IN $access AND r.access IN $access AND b.removedAccess IN $access
  RETURN r
  UNION ALL
  MATCH (a:Actor:Removed)-[r:VIA_MANDATE {mandate: id}]->(b:Actor:Removed) USING INDEX SEEK r:VIA_MANDATE(mandate)
  WHERE a.removedAccess IN $access AND r.access IN $access AND b.removedAccess IN $access
  RETURN r
}
DELETE r
