// Gives locked ties of one type their access key back.
// reads the trash
// sets access: yes
UNWIND $rows AS row
MATCH (a:Record)-[r:TIE_TYPE {id: row.id}]->(b:Record)
WHERE r.removedAccess IN $access AND a.access IN $access AND b.access IN $access
SET r.access = r.removedAccess, r.removedAccess = null, r.version = row.version, r.commit = row.commit, r._lock = null
RETURN count(r) AS done
