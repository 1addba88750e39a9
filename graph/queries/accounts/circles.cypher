// Every circle with its number of members.
MATCH (c:Circle)
RETURN c.code AS code, c.name AS name, c.defaultLevel AS defaultLevel,
  COUNT { MATCH (:User)-[m:MEMBER]->(c) } AS members
ORDER BY code
