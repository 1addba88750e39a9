// Puts locked records into the trash: without an access key nobody sees them.
UNWIND $rows AS row
MATCH (n:Record {id: row.id}) USING INDEX SEEK n:Record(id) WHERE n.access IN $access
CREATE (:Change {record: row.id, type: row.change.type, version: row.change.version, commit: row.set.commit,
  was: row.change.was, access: row.change.access, action: row.change.action, before: row.change.before})
SET n:Removed, n.removedAccess = n.access, n.access = null, n += row.set
RETURN count(n) AS done
