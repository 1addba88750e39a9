// Records by their ids as a picker or a token shows them.
UNWIND $ids AS wanted
MATCH (node:Record {id: wanted}) WHERE node.access IN $access
RETURN node.id AS id, node.type AS kind, node.label AS label, node.access AS access, node.acronym AS acronym,
  node.country AS country, coalesce(node.ours, false) AS ours,
  CASE WHEN $french THEN coalesce(node.titleFr, node.title) ELSE coalesce(node.title, node.titleFr) END AS title,
  COLLECT { MATCH (node)<-[h:HELD_BY]-(m:Mandate)-[w:WITHIN]->(x:Actor)
    WHERE h.access IN $access AND m.access IN $access AND w.access IN $access AND x.access IN $access
      AND (m.from IS NULL OR m.from <= $on) AND (m.until IS NULL OR m.until > $on)
    RETURN {role: m.role, title: m.title, place: x.label}
    ORDER BY CASE x.type WHEN 'Committee' THEN 0 ELSE 1 END,
      CASE m.role WHEN 'chair' THEN 0 WHEN 'convenor' THEN 1 WHEN 'secretary' THEN 2 ELSE 3 END, x.sortKey, m.id
    LIMIT 1 } AS hats,
  COLLECT { MATCH (node)-[e:EMPLOYED_BY]->(o:Organisation)
    WHERE e.access IN $access AND o.access IN $access
      AND (e.from IS NULL OR e.from <= $on) AND (e.until IS NULL OR e.until > $on)
    RETURN {role: null, title: e.title, place: o.label} ORDER BY o.sortKey, o.id, e.id LIMIT 1 } AS posts
ORDER BY kind, node.sortKey, id
