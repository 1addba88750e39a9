// Puts locked records into the trash: without an access key nobody sees them.
UNWIND $rows AS row
MATCH (n:Record {id: row.id}) WHERE n.access IN $access
SET n:Removed, n.removedAccess = n.access, n.access = null, n.version = row.version, n.commit = row.commit, n._lock = null
RETURN count(n) AS done
