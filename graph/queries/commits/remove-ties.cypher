// Puts locked ties of one type aside, as remove-records does for records.
UNWIND $rows AS row
MATCH (a:Record)-[r:TIE_TYPE {id: row.id}]->(b:Record)
WHERE r.access IN $access AND a.access IN $access AND b.access IN $access
SET r.removedAccess = r.access, r.access = null, r.version = row.version, r.commit = row.commit, r._lock = null
RETURN count(r) AS done
