// What stands for the part of the chain that was pruned.
MATCH (t:AuditTombstone)
RETURN t.seq AS seq, t.number AS number, t.head AS head, t.sealed AS sealed, t.at AS at, t.mac AS mac
ORDER BY seq DESC LIMIT 1
