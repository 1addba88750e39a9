// Sessions have a name of their own, so that they can be listed and ended; those of before have none and end here.
MATCH (s:Session) DETACH DELETE s;
MATCH (a:Attempt) DETACH DELETE a;
CREATE CONSTRAINT session_id IF NOT EXISTS FOR (s:Session) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT token_id IF NOT EXISTS FOR (t:Token) REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT device_hash IF NOT EXISTS FOR (d:KnownDevice) REQUIRE d.hash IS UNIQUE;
CREATE INDEX session_user IF NOT EXISTS FOR (s:Session) ON (s.user);
CREATE INDEX token_user IF NOT EXISTS FOR (t:Token) ON (t.user);
CREATE INDEX link_user IF NOT EXISTS FOR (l:SignInLink) ON (l.user);
CREATE INDEX session_until IF NOT EXISTS FOR (s:Session) ON (s.until);
CREATE INDEX link_until IF NOT EXISTS FOR (l:SignInLink) ON (l.until);
CREATE INDEX attempt_until IF NOT EXISTS FOR (a:Attempt) ON (a.until);
CREATE INDEX device_until IF NOT EXISTS FOR (d:KnownDevice) ON (d.until);
// A circle of a token is written with the level up to which the token reads it.
MATCH (t:Token) SET t.circles = [c IN t.circles | CASE WHEN c CONTAINS ':' THEN c ELSE c + ':4' END];
