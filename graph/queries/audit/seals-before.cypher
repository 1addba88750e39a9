// Whole batches that were sealed before a moment, oldest first.
MATCH (s:AuditSeal) WHERE s.at < $before
RETURN s.number AS number, s.seq AS seq, s.count AS count, s.head AS head, s.at AS at, s.mac AS mac
ORDER BY number LIMIT $limit
