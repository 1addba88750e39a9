// Remembers how the last verification ended.
MERGE (c:AuditChain {name: 'chain'})
SET c.verifiedAt = $at, c.verifiedFaults = $faults, c.verifiedEntries = $entries
