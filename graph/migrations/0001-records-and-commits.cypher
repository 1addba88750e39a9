// Every record is found by its id, and no id is used twice; the same for commits and their before-images.
CREATE CONSTRAINT migration_name IF NOT EXISTS FOR (m:Migration) REQUIRE m.name IS UNIQUE;
CREATE CONSTRAINT record_id IF NOT EXISTS FOR (n:Record) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT commit_id IF NOT EXISTS FOR (c:Commit) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT commit_key IF NOT EXISTS FOR (c:Commit) REQUIRE c.key IS UNIQUE;
CREATE INDEX commit_at IF NOT EXISTS FOR (c:Commit) ON (c.at);
CREATE INDEX commit_undoes IF NOT EXISTS FOR (c:Commit) ON (c.undoes);
CREATE CONSTRAINT change_version IF NOT EXISTS FOR (c:Change) REQUIRE (c.record, c.version) IS UNIQUE;
CREATE INDEX change_commit IF NOT EXISTS FOR (c:Change) ON (c.commit);
CREATE INDEX created_commit IF NOT EXISTS FOR (c:Created) ON (c.commit);
CREATE INDEX record_origin IF NOT EXISTS FOR (n:Record) ON (n.origin);
CREATE INDEX actor_order IF NOT EXISTS FOR (n:Actor) ON (n.sortKey, n.id);
