// Every circle with its number of members at this moment.
MATCH (c:Circle)
RETURN c.code AS code, c.name AS name, c.defaultLevel AS defaultLevel, c.closed AS closed,
  COUNT { MATCH (:User)-[m:MEMBER]->(c) WHERE m.since <= $now AND (m.until IS NULL OR m.until > $now) } AS members
ORDER BY code
