// Which of these entries are in the log, sealed or waiting.
MATCH (e:AuditEntry) WHERE e.id IN $ids AND (e.seq IS NOT NULL OR e:Unsealed)
RETURN e.id AS id
ORDER BY id
