// Work items whose national or official deadline is still to come, the national one first: it closes earlier.
MATCH (w:WorkItem) WHERE w.access IN $access AND coalesce(w.nationalDeadline, w.officialDeadline) >= $on
OPTIONAL MATCH (w)-[d:DEVELOPED_IN]->(c:Committee) WHERE d.access IN $access AND c.access IN $access
RETURN w.id AS id, w.label AS label, w.title AS title, w.phase AS phase, w.stage AS stage, w.nationalDeadline AS national,
  w.officialDeadline AS official, c.id AS committee, c.label AS committeeLabel, w.access AS access
ORDER BY coalesce(national, official), w.sortKey, id LIMIT $limit
