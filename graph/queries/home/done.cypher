// Follow-ups and commitments of one person, or that nobody had taken, that were done on a day.
MATCH (k:Task) WHERE k.access IN $access AND k.doneOn = $on
OPTIONAL MATCH (k)-[s:ASSIGNED_TO]->(q:Person) WHERE s.access IN $access AND q.access IN $access
WITH k, q WHERE q IS NULL OR q.id = $me
RETURN k.id AS id, k.version AS version, k.kind AS kind, k.title AS title, k.due AS due, k.access AS access
ORDER BY coalesce(due, '9999'), id LIMIT $limit
