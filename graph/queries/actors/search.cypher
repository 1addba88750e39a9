// Records found by their names, best match first: the whole name, its beginning, all its words, then what nearly fits.
// `$q` is a Lucene query that the application wrote; the order is ours, because Lucene's score counts hidden records too.
CALL db.index.fulltext.queryNodes('record_search', $q) YIELD node
WHERE node.access IN $access AND node.type IN $kinds
WITH node, CASE
    WHEN node.sortKey = $folded OR node.search = $folded OR toLower(coalesce(node.acronym, node.code, '')) = $folded THEN 0
    WHEN node.sortKey STARTS WITH $folded + ' ' OR node.search STARTS WITH $folded + ' ' THEN 1
    WHEN (' ' + node.search) CONTAINS (' ' + $folded) THEN 2
    WHEN all(word IN $words WHERE (' ' + node.search) CONTAINS (' ' + word)) THEN 3
    ELSE 4 END AS rank
WITH node, rank ORDER BY rank, size(node.sortKey), node.sortKey, node.id LIMIT $limit
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
ORDER BY rank, size(node.sortKey), node.sortKey, id
