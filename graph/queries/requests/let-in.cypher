// Gives the asker of a granted request the circle up to a level, beside whatever he holds there: nothing that he has is taken.
MATCH (u:User {id: $user}) WHERE u.active
MATCH (c:Circle {code: $circle})
CREATE (u)-[:MEMBER {level: $level, since: $at, until: $until, joined: $at, by: $by, reason: $reason}]->(c)
RETURN u.id AS user
