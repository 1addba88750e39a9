// Sealed entries in the order of the chain, after a place.
MATCH (e:AuditEntry) WHERE e.seq >= $after AND (e.seq > $after OR e.id > $afterId)
RETURN e.seq AS seq, e.previous AS previous, e.hash AS hash, e.mac AS mac, e.id AS id, e.at AS at, e.by AS by, e.act AS act, e.subject AS subject, e.detail AS detail, e.stamp AS stamp
ORDER BY seq, id LIMIT $limit
