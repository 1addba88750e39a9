// The last checkpoint of each file, latest first.
MATCH (c:AuditCheckpoint)
RETURN c.place AS place, c.number AS number, c.seq AS seq, c.at AS at, c.mac AS mac
ORDER BY at DESC, place
