// The audit log: each entry once, each place of the chain once, one lock for its sealers, one seal a number.
CREATE CONSTRAINT audit_entry_id IF NOT EXISTS FOR (e:AuditEntry) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT audit_entry_seq IF NOT EXISTS FOR (e:AuditEntry) REQUIRE e.seq IS UNIQUE;
CREATE INDEX audit_entry_at IF NOT EXISTS FOR (e:AuditEntry) ON (e.at, e.id);
CREATE CONSTRAINT audit_seal_number IF NOT EXISTS FOR (s:AuditSeal) REQUIRE s.number IS UNIQUE;
CREATE CONSTRAINT audit_chain_name IF NOT EXISTS FOR (c:AuditChain) REQUIRE c.name IS UNIQUE;
CREATE CONSTRAINT audit_checkpoint_place IF NOT EXISTS FOR (c:AuditCheckpoint) REQUIRE c.place IS UNIQUE;
