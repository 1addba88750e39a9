// Our committees whose last logged meeting lies furthest back: where a meeting may be waiting to be logged.
MATCH (p:Person {id: $me})<-[h:HELD_BY]-(m:Mandate)-[w:WITHIN]->(c:Committee)
WHERE p.access IN $access AND h.access IN $access AND m.access IN $access AND w.access IN $access AND c.access IN $access
  AND (m.from IS NULL OR m.from <= $on) AND (m.until IS NULL OR m.until > $on)
WITH DISTINCT c
OPTIONAL MATCH (c)<-[r:HELD_IN]-(a:Activity) WHERE r.access IN $access AND a.access IN $access
WITH c, max(a.on) AS last
WHERE last IS NULL OR last < $since
RETURN c.id AS id, c.label AS label, last, c.access AS access
ORDER BY coalesce(last, ''), c.sortKey, id LIMIT $limit
