// How records stand that an undo is about to take back, in the trash or not.
// reads the trash
UNWIND $ids AS id
CALL (id) {
  MATCH (n:Record {id: id}) USING INDEX SEEK n:Record(id) WHERE n.access IN $access
  RETURN n.version AS version, n.access AS access, true AS live
  UNION ALL
  MATCH (n:Record:Removed {id: id}) USING INDEX SEEK n:Record(id)
  WHERE n.removedAccess IN $access
  RETURN n.version AS version, n.removedAccess AS access, false AS live
}
RETURN id, version, access, live, [] AS ends ORDER BY id
