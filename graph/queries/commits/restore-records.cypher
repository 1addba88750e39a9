// Takes locked records out of the trash: their access key comes back.
// reads the trash
// sets access: yes
UNWIND $rows AS row
MATCH (n:Record:Removed {id: row.id}) USING INDEX n:Record(id)
WHERE n.removedAccess IN $access
SET n.access = n.removedAccess, n.removedAccess = null, n.version = row.version, n.commit = row.commit, n._lock = null
REMOVE n:Removed
RETURN count(n) AS done
