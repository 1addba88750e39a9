// Who may decide on a request for access: active accounts, not the asker's own, that hold its marking at this moment and own its
// circle or are directors. Nobody where there is no such record.
MATCH (q:Request {id: $id})
MATCH (c:Circle {code: split(q.marking, ':')[0]})
MATCH (u:User)-[m:MEMBER|GRANT]->(c)
WHERE u.active AND u.id <> q.user AND u.role IN $roles AND (u.id = c.owner OR u.role = 'director')
  AND m.level >= toInteger(split(q.marking, ':')[1]) AND m.since <= $now AND (m.until IS NULL OR m.until > $now)
RETURN DISTINCT u.id AS user, u.name AS name, u.id = coalesce(c.owner, '') AS owner ORDER BY name, user
