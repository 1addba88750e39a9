// How the last verification ended.
MATCH (c:AuditChain {name: 'chain'}) WHERE c.verifiedAt IS NOT NULL
RETURN c.verifiedAt AS at, c.verifiedFaults AS faults, c.verifiedEntries AS entries
