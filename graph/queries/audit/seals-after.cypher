// Seals in their order, after the one of a number.
MATCH (s:AuditSeal) WHERE s.number > $after
RETURN s.number AS number, s.seq AS seq, s.count AS count, s.head AS head, s.at AS at, s.mac AS mac
ORDER BY number LIMIT $limit
