// Deletes the chain up to a place and leaves the tombstone that stands for it.
OPTIONAL MATCH (old:AuditTombstone)
DETACH DELETE old
WITH count(old) AS replaced
CREATE (t:AuditTombstone)
SET t = $tombstone
WITH t
OPTIONAL MATCH (s:AuditSeal) WHERE s.number <= t.number
DETACH DELETE s
WITH t, count(s) AS seals
OPTIONAL MATCH (e:AuditEntry) WHERE e.seq <= t.seq
DETACH DELETE e
RETURN count(e) AS done
