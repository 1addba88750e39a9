// Accounts. A sign-in name belongs to one account; sessions, tokens and links are found by the hash of their secret.
CREATE CONSTRAINT user_id IF NOT EXISTS FOR (u:User) REQUIRE u.id IS UNIQUE;
CREATE CONSTRAINT user_login IF NOT EXISTS FOR (u:User) REQUIRE u.login IS UNIQUE;
CREATE CONSTRAINT circle_code IF NOT EXISTS FOR (c:Circle) REQUIRE c.code IS UNIQUE;
CREATE CONSTRAINT session_hash IF NOT EXISTS FOR (s:Session) REQUIRE s.hash IS UNIQUE;
CREATE CONSTRAINT token_hash IF NOT EXISTS FOR (t:Token) REQUIRE t.hash IS UNIQUE;
CREATE CONSTRAINT link_hash IF NOT EXISTS FOR (l:SignInLink) REQUIRE l.hash IS UNIQUE;
CREATE CONSTRAINT attempt_key IF NOT EXISTS FOR (a:Attempt) REQUIRE a.key IS UNIQUE;
