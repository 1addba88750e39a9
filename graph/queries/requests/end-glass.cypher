// Ends an emergency access that is open, by one who has to do with it.
MATCH (q:Request {id: $id})
SET q._lock = true
WITH q WHERE q.kind = 'glass' AND q.state = 'accepted'
MATCH (:User)-[g:GRANT {request: $id}]->(c:Circle) WHERE g.until > $now
  AND ($all OR q.user = $user OR q.decidedBy = $user OR c.owner = $user)
SET q._lock = null, q.state = 'ended', g.until = $now
RETURN q.marking AS marking, q.user AS user
