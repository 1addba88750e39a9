// Adds entries to the audit log, in the transaction of the acts that they tell. They stay parallel: the sealer chains them.
UNWIND $rows AS row
CREATE (e:AuditEntry:Unsealed)
SET e = row
