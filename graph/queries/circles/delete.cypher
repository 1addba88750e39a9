// Deletes a circle that nobody ever was a member of: no record can bear its marking. Writing to it first makes who is letting somebody in wait.
MATCH (c:Circle {code: $code})
SET c.changed = $now
WITH c WHERE NOT EXISTS { MATCH (:User)-[:MEMBER]->(c) }
DETACH DELETE c
RETURN $code AS code
