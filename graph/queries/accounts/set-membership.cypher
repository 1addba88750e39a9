// Lets an account into a circle up to a level, or changes that level.
MATCH (u:User {login: $login})
MATCH (c:Circle {code: $circle})
MERGE (u)-[m:MEMBER]->(c)
ON CREATE SET m.since = $at
SET m.level = $level
RETURN c.code AS circle, m.level AS level
