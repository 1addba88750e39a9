// The circles that somebody may know of: all of them, or those that he answers for or belongs to at this moment.
MATCH (c:Circle)
OPTIONAL MATCH (o:User {id: c.owner})
WITH c, o, COLLECT { MATCH (me:User {id: $user})-[m:MEMBER]->(c)
  WHERE m.since <= $now AND (m.until IS NULL OR m.until > $now) RETURN m.level ORDER BY m.level DESC } AS levels
WHERE $all OR c.owner = $user OR size(levels) > 0
RETURN c.code AS code, c.name AS name, c.kind AS kind, c.purpose AS purpose, c.defaultLevel AS defaultLevel,
  c.owner AS owner, o.name AS ownerName, c.opened AS opened, c.closed AS closed, levels[0] AS level,
  COUNT { MATCH (u:User)-[m:MEMBER]->(c) WHERE m.since < $end AND (m.until IS NULL OR m.until > $begin) RETURN DISTINCT u } AS members
ORDER BY c.name, c.code
