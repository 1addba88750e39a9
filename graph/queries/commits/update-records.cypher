// Writes the new values of locked records, and keeps what was there with the access key that the record had then.
// A null clears.
// sets access: yes
UNWIND $rows AS row
MATCH (n:Record {id: row.id}) USING INDEX SEEK n:Record(id) WHERE n.access IN $access
CREATE (:Change {record: row.id, type: row.change.type, version: row.change.version, commit: row.set.commit,
  was: row.change.was, access: row.change.access, action: row.change.action, before: row.change.before})
SET n += row.set
RETURN count(n) AS done
