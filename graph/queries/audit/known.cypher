// Which of these entries are in the log, sealed or waiting.
MATCH (e:AuditEntry) WHERE e.id IN $ids AND (e:Unsealed OR e.seq IS NOT NULL)
RETURN e.id AS id
ORDER BY id
