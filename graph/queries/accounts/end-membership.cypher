// Takes an account out of a circle.
MATCH (u:User {login: $login})-[m:MEMBER]->(c:Circle {code: $circle})
DELETE m
RETURN c.code AS circle
