// Writes the new values of locked records. A null clears.
// sets access: yes
UNWIND $rows AS row
MATCH (n:Record {id: row.id}) WHERE n.access IN $access
SET n += row.set, n.version = row.version, n.commit = row.commit, n._lock = null
RETURN count(n) AS done
