// Takes locked records out of the trash: their access key comes back.
// reads the trash
// sets access: yes
UNWIND $rows AS row
MATCH (n:Record:Removed {id: row.id}) USING INDEX SEEK n:Record(id)
WHERE n.removedAccess IN $access
CREATE (:Change {record: row.id, type: row.change.type, version: row.change.version, commit: row.set.commit,
  was: row.change.was, access: row.change.access, action: row.change.action, before: row.change.before})
SET n.access = n.removedAccess, n.removedAccess = null, n += row.set
REMOVE n:Removed
RETURN count(n) AS done
