// Work items whose national or official deadline is still to come, the national one first: it closes earlier. With how many
// seats of ours there are in the committee, and what rides on it.
MATCH (w:WorkItem) WHERE w.access IN $access AND coalesce(w.nationalDeadline, w.officialDeadline) >= $on
OPTIONAL MATCH (w)-[d:DEVELOPED_IN]->(c:Committee) WHERE d.access IN $access AND c.access IN $access
RETURN w.id AS id, w.label AS label, w.title AS title, w.phase AS phase, w.stage AS stage, w.nationalDeadline AS national,
  w.officialDeadline AS official, c.id AS committee, c.label AS committeeLabel, w.access AS access,
  COUNT { MATCH (w)-[b:BEARS_ON]->(i:Issue) WHERE b.access IN $access AND i.access IN $access AND coalesce(i.status, 'active') <> 'closed' } AS issues,
  COUNT { MATCH (c)<-[x:WITHIN]-(m:Mandate)-[b:ON_BEHALF_OF]->(o:Organisation)
      WHERE x.access IN $access AND m.access IN $access AND b.access IN $access AND o.access IN $access AND o.ours
        AND (m.from IS NULL OR m.from <= $on) AND (m.until IS NULL OR m.until > $on) } AS seats
ORDER BY coalesce(national, official), national IS NULL, w.sortKey, id LIMIT $limit
