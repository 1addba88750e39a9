// Writes the new values of locked ties of one type, as update-records does for records.
// sets access: yes
UNWIND $rows AS row
MATCH (a:Record)-[r:TIE_TYPE {id: row.id}]->(b:Record) USING INDEX SEEK r:TIE_TYPE(id)
WHERE r.access IN $access AND a.access IN $access AND b.access IN $access
CREATE (:Change {record: row.id, type: row.change.type, version: row.change.version, commit: row.set.commit,
  was: row.change.was, access: row.change.access, action: row.change.action, before: row.change.before})
SET r += row.set
RETURN count(r) AS done
