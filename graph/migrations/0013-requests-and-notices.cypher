// What one person asks and another decides, and what people are told: found by id, by state and by person.
CREATE CONSTRAINT request_id IF NOT EXISTS FOR (q:Request) REQUIRE q.id IS UNIQUE;
CREATE INDEX request_state IF NOT EXISTS FOR (q:Request) ON (q.state);
CREATE INDEX request_user IF NOT EXISTS FOR (q:Request) ON (q.user);
CREATE CONSTRAINT notice_id IF NOT EXISTS FOR (n:Notice) REQUIRE n.id IS UNIQUE;
CREATE INDEX notice_user IF NOT EXISTS FOR (n:Notice) ON (n.user);
CREATE INDEX notice_about IF NOT EXISTS FOR (n:Notice) ON (n.about);
CREATE INDEX grant_request IF NOT EXISTS FOR ()-[g:GRANT]-() ON (g.request);
