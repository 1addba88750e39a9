// Takes the write locks of a recipient's accounts and of their membership of a circle: who would end one waits likewise.
MATCH (a:User {person: $person})
SET a._lock = true REMOVE a._lock
WITH a ORDER BY a.id
MATCH (a)-[m:MEMBER]->(c:Circle {code: $circle})
SET m._lock = true REMOVE m._lock
RETURN count(m) AS locked
