// Writes the new values of locked ties of one type. A null clears.
// sets access: yes
UNWIND $rows AS row
MATCH (a:Record)-[r:TIE_TYPE {id: row.id}]->(b:Record)
WHERE r.access IN $access AND a.access IN $access AND b.access IN $access
SET r += row.set, r.version = row.version, r.commit = row.commit, r._lock = null
RETURN count(r) AS done
