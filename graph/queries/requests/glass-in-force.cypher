// Emergency accesses that are open at this moment and that somebody has to do with: his own, those that he approved, those to his
// circles; all of them for who watches over them.
MATCH (u:User)-[g:GRANT]->(c:Circle) WHERE g.since <= $now AND g.until > $now
MATCH (q:Request {id: g.request})
WHERE $all OR q.user = $user OR q.decidedBy = $user OR c.owner = $user
OPTIONAL MATCH (a:User {id: q.decidedBy})
RETURN q.id AS id, u.id AS user, u.name AS userName, a.name AS approvedBy, c.name AS circle, q.marking AS marking, g.since AS since,
  g.until AS until, q.reason AS reason
ORDER BY until, id
