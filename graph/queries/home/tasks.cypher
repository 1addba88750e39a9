// Open follow-ups and commitments of one person, and those nobody has taken, the earliest first.
MATCH (k:Task) WHERE k.access IN $access AND k.doneOn IS NULL
OPTIONAL MATCH (k)-[s:ASSIGNED_TO]->(q:Person) WHERE s.access IN $access AND q.access IN $access
WITH k, q WHERE q IS NULL OR q.id = $me
OPTIONAL MATCH (k)-[t:TOWARDS]->(x:Actor) WHERE t.access IN $access AND x.access IN $access
RETURN k.id AS id, k.version AS version, k.kind AS kind, k.title AS title, k.due AS due, x.id AS towards, x.label AS towardsLabel,
  x.type AS towardsType, k.access AS access
ORDER BY coalesce(due, '9999'), id LIMIT $limit
