// The hats that some people wear on a day, for choosing the one under which each attended: first those in the committees
// of the meeting, then by place.
UNWIND $people AS id
MATCH (p:Person {id: id})<-[h:HELD_BY]-(m:Mandate)-[w:WITHIN]->(x:Actor)
WHERE p.access IN $access AND h.access IN $access AND m.access IN $access AND w.access IN $access AND x.access IN $access
  AND (m.from IS NULL OR m.from <= $on) AND (m.until IS NULL OR m.until > $on)
OPTIONAL MATCH (m)-[b:ON_BEHALF_OF]->(o:Organisation) WHERE b.access IN $access AND o.access IN $access
RETURN p.id AS person, m.id AS mandate, m.role AS role, m.title AS title, m.capacity AS capacity, x.id AS place,
  x.label AS placeLabel, o.label AS behalf, x.id IN $committees AS fits
ORDER BY person, fits DESC, x.sortKey, m.id
