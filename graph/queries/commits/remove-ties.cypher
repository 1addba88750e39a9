// Puts locked ties of one type aside, as remove-records does for records.
UNWIND $rows AS row
MATCH (a:Record)-[r:TIE_TYPE {id: row.id}]->(b:Record) USING INDEX SEEK r:TIE_TYPE(id)
WHERE r.access IN $access AND a.access IN $access AND b.access IN $access
CREATE (:Change {record: row.id, type: row.change.type, version: row.change.version, commit: row.set.commit,
  was: row.change.was, access: row.change.access, action: row.change.action, before: row.change.before})
SET r.removedAccess = r.access, r.access = null, r += row.set
RETURN count(r) AS done
