// Mandates of our own people that end within a span of days.
MATCH (p:Person)<-[h:HELD_BY]-(m:Mandate)-[w:WITHIN]->(x:Actor)
WHERE p.access IN $access AND h.access IN $access AND m.access IN $access AND w.access IN $access AND x.access IN $access
  AND coalesce(m.to, m.termEnd) >= $on AND coalesce(m.to, m.termEnd) <= $until
  AND EXISTS { MATCH (p)-[e:EMPLOYED_BY]->(o:Organisation) WHERE e.access IN $access AND o.access IN $access AND o.ours }
RETURN m.id AS id, p.id AS person, p.label AS label, m.role AS role, x.id AS place, x.type AS placeType, x.label AS placeLabel,
  coalesce(m.to, m.termEnd) AS ends, m.access AS access
ORDER BY ends, p.sortKey, id LIMIT $limit
