// Entries that wait for their seal, oldest first.
MATCH (e:Unsealed)
RETURN e.id AS id, e.at AS at, e.by AS by, e.act AS act, e.subject AS subject, e.detail AS detail, e.stamp AS stamp
ORDER BY at, id LIMIT $limit
