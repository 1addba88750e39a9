// Gives entries their places in the chain, and closes the batch with its seal.
UNWIND $rows AS row
MATCH (e:AuditEntry {id: row.id}) WHERE e:Unsealed
SET e.seq = row.seq, e.previous = row.previous, e.hash = row.hash, e.mac = row.mac
REMOVE e:Unsealed
WITH count(e) AS done
CREATE (s:AuditSeal)
SET s = $seal
RETURN done
