// The mandates that a person holds, or that are held in a committee, in an organisation or on its behalf; those in force
// on the day first.
MATCH (n:Record:Actor {id: $id}) WHERE n.access IN $access
CALL (n) {
  MATCH (n)<-[r:HELD_BY|WITHIN|ON_BEHALF_OF]-(m:Mandate) WHERE r.access IN $access AND m.access IN $access
  RETURN DISTINCT m
}
MATCH (p:Person)<-[h:HELD_BY]-(m)-[w:WITHIN]->(x:Actor)
WHERE p.access IN $access AND h.access IN $access AND w.access IN $access AND x.access IN $access
OPTIONAL MATCH (m)-[b:ON_BEHALF_OF]->(o:Organisation) WHERE b.access IN $access AND o.access IN $access
WITH m, p, x, o, CASE WHEN m.until IS NOT NULL AND m.until <= $on THEN 2 WHEN m.from > $on THEN 1 ELSE 0 END AS age
ORDER BY age, CASE x.type WHEN 'Committee' THEN 0 ELSE 1 END,
  CASE m.role WHEN 'chair' THEN 0 WHEN 'convenor' THEN 1 WHEN 'secretary' THEN 2 ELSE 3 END, x.sortKey, p.sortKey, m.id
LIMIT $limit
RETURN m.id AS id, m.version AS version, m.access AS access, m.role AS role, m.title AS title, m.capacity AS capacity,
  m.from AS from, m.to AS to, m.until AS until, m.termEnd AS termEnd, m.givenBy AS givenBy, m.note AS note,
  m.reliability AS reliability, m.credibility AS credibility, age,
  p.id AS person, p.label AS personLabel, x.id AS place, x.type AS placeKind, x.label AS placeLabel,
  o.id AS behalf, o.label AS behalfLabel,
  coalesce(o.ours, false) OR EXISTS { MATCH (p)-[e:EMPLOYED_BY]->(c:Organisation)
    WHERE e.access IN $access AND c.access IN $access AND c.ours
      AND (e.from IS NULL OR e.from <= $on) AND (e.until IS NULL OR e.until > $on) } AS ours,
  COLLECT { MATCH (s:Record:Source) WHERE s.id IN m.sources AND s.access IN $access
    RETURN {id: s.id, title: s.title, url: s.url, published: s.published, reliability: s.reliability} ORDER BY s.sortKey, s.id
  } AS sources
ORDER BY age, CASE x.type WHEN 'Committee' THEN 0 ELSE 1 END,
  CASE m.role WHEN 'chair' THEN 0 WHEN 'convenor' THEN 1 WHEN 'secretary' THEN 2 ELSE 3 END, x.sortKey, p.sortKey, id
