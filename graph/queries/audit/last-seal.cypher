// Where the chain ends: its last seal.
MATCH (s:AuditSeal)
RETURN s.number AS number, s.seq AS seq, s.count AS count, s.head AS head, s.at AS at, s.mac AS mac
ORDER BY number DESC LIMIT 1
