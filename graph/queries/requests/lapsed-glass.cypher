// Emergency accesses whose time has passed and whose end nobody has noted: who finds them notes it.
MATCH (q:Request {state: 'accepted'}) WHERE q.kind = 'glass'
MATCH (:User)-[g:GRANT {request: q.id}]->(:Circle) WHERE g.until <= $now
SET q.state = 'ended'
RETURN q.id AS id, q.user AS user, q.marking AS marking, g.until AS until ORDER BY id
