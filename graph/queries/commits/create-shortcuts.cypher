// Creates the derived VIA_MANDATE relationships between the ends of mandates, with the mandate's key and dates, so that
// a hat is one step of a path. Ends that the writer may not see get none.
UNWIND $ids AS id
MATCH (m:Mandate {id: id})-[h:HELD_BY]->(p:Person)
WHERE m.access IN $access AND h.access IN $access AND p.access IN $access
MATCH (m)-[w:WITHIN]->(c:Actor) WHERE w.access IN $access AND c.access IN $access
OPTIONAL MATCH (m)-[f:ON_BEHALF_OF]->(o:Organisation) WHERE f.access IN $access AND o.access IN $access
WITH m, p, c, o
UNWIND [[p, c], [p, o], [o, c]] AS pair
WITH m, pair[0] AS a, pair[1] AS b
WHERE a IS NOT NULL AND b IS NOT NULL AND a <> b
CREATE (a)-[r:VIA_MANDATE {mandate: m.id, access: m.access, from: m.from, until: m.until}]->(b)
RETURN count(r) AS done
