// Whom an emergency access is told to: who asked, who approved, the owner of the circle, and the roles that watch over it.
MATCH (q:Request {id: $id})
OPTIONAL MATCH (c:Circle {code: split(q.marking, ':')[0]})
MATCH (u:User) WHERE u.active
  AND (u.id = q.user OR u.id = coalesce(q.decidedBy, '') OR (c IS NOT NULL AND (u.role IN $roles OR u.id = coalesce(c.owner, ''))))
RETURN u.id AS user, c.name AS circle ORDER BY user
