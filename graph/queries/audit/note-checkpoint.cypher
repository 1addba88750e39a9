// Remembers the last checkpoint that was written outside, by the file that it was written to.
MERGE (c:AuditCheckpoint {place: $place})
SET c.number = $number, c.seq = $seq, c.at = $at, c.mac = $mac
