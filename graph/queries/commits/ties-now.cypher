// How ties of one type stand that an undo is about to take back. Those with an end in the trash are among them.
// reads the trash
UNWIND $ids AS id
CALL (id) {
  MATCH (a:Record)-[r:TIE_TYPE {id: id}]->(b:Record) USING INDEX SEEK r:TIE_TYPE(id)
  WHERE a.access IN $access AND r.access IN $access AND b.access IN $access
  RETURN r.version AS version, r.access AS access, [] AS ends
  UNION ALL
  MATCH (a:Record:Removed)-[r:TIE_TYPE {id: id}]->(b:Record) USING INDEX SEEK r:TIE_TYPE(id)
  WHERE a.removedAccess IN $access AND r.access IN $access AND b.access IN $access
  RETURN r.version AS version, r.access AS access, [a.id] AS ends
  UNION ALL
  MATCH (a:Record)-[r:TIE_TYPE {id: id}]->(b:Record:Removed) USING INDEX SEEK r:TIE_TYPE(id)
  WHERE a.access IN $access AND r.access IN $access AND b.removedAccess IN $access
  RETURN r.version AS version, r.access AS access, [b.id] AS ends
  UNION ALL
  MATCH (a:Record:Removed)-[r:TIE_TYPE {id: id}]->(b:Record:Removed) USING INDEX SEEK r:TIE_TYPE(id)
  WHERE a.removedAccess IN $access AND r.access IN $access AND b.removedAccess IN $access
  RETURN r.version AS version, r.access AS access, [a.id, b.id] AS ends
}
RETURN id, version, access, true AS live, ends ORDER BY id
