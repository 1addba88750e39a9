// Takes the lock of the chain until the transaction ends: one sealer at a time.
MERGE (c:AuditChain {name: 'chain'})
SET c.held = $at
