// Requests for emergency access that wait for somebody else's approval, oldest first.
MATCH (q:Request {state: 'open', kind: 'glass'}) WHERE q.user <> $user AND q.at > $after
MATCH (c:Circle {code: split(q.marking, ':')[0]})
MATCH (u:User {id: q.user})
RETURN q.id AS id, u.name AS userName, q.at AS at, q.reason AS reason, q.marking AS marking, c.name AS circle, q.minutes AS minutes
ORDER BY at, id LIMIT 100
