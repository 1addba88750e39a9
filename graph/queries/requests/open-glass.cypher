// Opens a circle to somebody until a moment, by an approved request.
MATCH (u:User {id: $user}) WHERE u.active
MATCH (c:Circle {code: $circle})
CREATE (u)-[:GRANT {request: $request, level: $level, since: $at, until: $until}]->(c)
RETURN c.name AS circle
