// A migration is recorded once: two processes that start together cannot both apply it unseen.
CREATE CONSTRAINT migration_name IF NOT EXISTS FOR (m:Migration) REQUIRE m.name IS UNIQUE
