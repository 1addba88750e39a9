// Committees of one level of the tree, or those whose names hold some words at any level: by body, then shorter references
// first, so that TC 9 stands before TC 10.
MATCH (c:Committee) WHERE c.access IN $access
  AND ($body IS NULL OR c.body = $body)
  AND all(word IN $words WHERE (' ' + c.search) CONTAINS (' ' + word))
  AND ($parent IS NULL OR EXISTS { MATCH (c)-[r:PART_OF]->(p:Committee {id: $parent}) WHERE r.access IN $access AND p.access IN $access
    AND (r.from IS NULL OR r.from <= $on) AND (r.until IS NULL OR r.until > $on) })
  AND (NOT $roots OR NOT EXISTS { MATCH (c)-[r:PART_OF]->(p:Committee) WHERE r.access IN $access AND p.access IN $access
    AND (r.from IS NULL OR r.from <= $on) AND (r.until IS NULL OR r.until > $on) })
WITH c, coalesce(c.body, '') AS body, size(c.sortKey) AS long ORDER BY body, long, c.sortKey, c.id
WITH collect({c: c, body: body, long: long}) AS fitting
WITH size(fitting) AS total, [f IN fitting
  WHERE $afterId IS NULL OR f.body > $afterBody OR (f.body = $afterBody AND (f.long > $afterLong OR (f.long = $afterLong
    AND (f.c.sortKey > $afterKey OR (f.c.sortKey = $afterKey AND f.c.id > $afterId)))))][..$limit] AS page
RETURN total, COLLECT {
  UNWIND page AS f
  WITH f.c AS c, f.body AS body, f.long AS long
  RETURN {id: c.id, place: [body, long, c.sortKey, c.id], identifier: c.label, kind: c.kind, body: c.body, status: c.status,
    title: CASE WHEN $french THEN coalesce(c.titleFr, c.title) ELSE coalesce(c.title, c.titleFr) END, access: c.access,
    subGroups: COUNT { MATCH (k:Committee)-[r:PART_OF]->(c) WHERE k.access IN $access AND r.access IN $access
      AND (r.from IS NULL OR r.from <= $on) AND (r.until IS NULL OR r.until > $on) },
    seats: COUNT { MATCH (c)<-[x:WITHIN]-(m:Mandate)-[b:ON_BEHALF_OF]->(o:Organisation)
      WHERE x.access IN $access AND m.access IN $access AND b.access IN $access AND o.access IN $access AND o.ours
        AND (m.from IS NULL OR m.from <= $on) AND (m.until IS NULL OR m.until > $on) },
    windows: COUNT { MATCH (w:WorkItem)-[d:DEVELOPED_IN]->(c) WHERE w.access IN $access AND d.access IN $access
      AND coalesce(w.nationalDeadline, w.officialDeadline) >= $on }}
  ORDER BY body, long, c.sortKey, c.id } AS rows
