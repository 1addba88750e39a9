// The entry at the last place of the chain, sealed or put there by somebody else.
MATCH (e:AuditEntry) WHERE e.seq IS NOT NULL
RETURN e.seq AS seq, e.hash AS head
ORDER BY seq DESC LIMIT 1
