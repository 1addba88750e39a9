// Mandates of our own people that end within a span of days. A term known to the year or the month lasts to its end.
MATCH (p:Person)<-[h:HELD_BY]-(m:Mandate)-[w:WITHIN]->(x:Actor)
WHERE p.access IN $access AND h.access IN $access AND m.access IN $access AND w.access IN $access AND x.access IN $access
  AND (m.from IS NULL OR m.from <= $on) AND (m.until IS NULL OR m.until > $on)
  AND EXISTS { MATCH (p)-[e:EMPLOYED_BY]->(o:Organisation) WHERE e.access IN $access AND o.access IN $access AND o.ours
    AND (e.from IS NULL OR e.from <= $on) AND (e.until IS NULL OR e.until > $on) }
OPTIONAL MATCH (m)-[b:ON_BEHALF_OF]->(o:Organisation) WHERE b.access IN $access AND o.access IN $access
WITH p, m, x, o, coalesce(m.to, m.termEnd) AS ends
WITH p, m, x, o, ends, ends + CASE size(ends) WHEN 4 THEN '-12-31' WHEN 7 THEN '-31' ELSE '' END AS last
WHERE last >= $on AND last <= $until
RETURN m.id AS id, p.id AS person, p.label AS label, m.role AS role, x.id AS place, x.type AS placeType, x.label AS placeLabel,
  o.label AS behalf, ends, m.access AS access
ORDER BY last, p.sortKey, x.sortKey, id LIMIT $limit
