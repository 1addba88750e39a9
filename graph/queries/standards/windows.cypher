// Windows that close within a span of days, by the deadline that counts: the national one where there is one. On the same
// day a national deadline comes before an official one.
MATCH (w:WorkItem) WHERE w.access IN $access
  AND coalesce(w.nationalDeadline, w.officialDeadline) >= $from
  AND ($to IS NULL OR coalesce(w.nationalDeadline, w.officialDeadline) <= $to)
WITH w, coalesce(w.nationalDeadline, w.officialDeadline) + CASE WHEN w.nationalDeadline IS NULL THEN ' 1' ELSE ' 0' END AS place
ORDER BY place, w.sortKey, w.id
WITH collect({w: w, place: place}) AS fitting
WITH size(fitting) AS total, [f IN fitting
  WHERE $afterPlace IS NULL OR f.place > $afterPlace OR (f.place = $afterPlace
    AND (f.w.sortKey > $afterKey OR (f.w.sortKey = $afterKey AND f.w.id > $afterId)))][..$limit] AS page
RETURN total, COLLECT {
  UNWIND page AS f
  WITH f.w AS w, f.place AS place
  OPTIONAL MATCH (w)-[d:DEVELOPED_IN]->(c:Committee) WHERE d.access IN $access AND c.access IN $access
  RETURN {id: w.id, place: place, key: w.sortKey, reference: w.label, title: w.title, phase: w.phase, stage: w.stage,
    national: w.nationalDeadline, official: w.officialDeadline, committee: c.id, committeeLabel: c.label, access: w.access,
    issues: COLLECT { MATCH (w)-[b:BEARS_ON]->(i:Issue) WHERE b.access IN $access AND i.access IN $access
      RETURN {id: i.id, kind: i.type, label: i.label} ORDER BY i.sortKey, i.id },
    seats: COUNT { MATCH (c)<-[x:WITHIN]-(m:Mandate)-[b:ON_BEHALF_OF]->(o:Organisation)
      WHERE x.access IN $access AND m.access IN $access AND b.access IN $access AND o.access IN $access AND o.ours
        AND (m.from IS NULL OR m.from <= $on) AND (m.until IS NULL OR m.until > $on) }}
  ORDER BY place, w.sortKey, w.id } AS rows
