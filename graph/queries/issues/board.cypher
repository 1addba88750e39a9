// Issues of some states by deadline, heavier exposure first on the same day, each with the stances taken on it so far and
// the next window that closes; and how many there are in all.
RETURN COUNT { MATCH (n:Issue) WHERE n.access IN $access AND n.status IN $statuses } AS total,
COLLECT {
  MATCH (i:Issue) WHERE i.access IN $access AND i.status IN $statuses
  WITH i, coalesce(i.due, '9999') AS due, coalesce(i.exposureWeight, -1) AS weight
  WHERE due > $afterDue OR (due = $afterDue AND (weight < $afterWeight OR (weight = $afterWeight
    AND (i.sortKey > $afterKey OR (i.sortKey = $afterKey AND i.id > $afterId)))))
  WITH i, due, weight ORDER BY due, weight DESC, i.sortKey, i.id LIMIT $limit
  RETURN {id: i.id, title: i.label, status: i.status, due: i.due, exposureWeight: i.exposureWeight, exposure: i.exposure,
    businessSecret: coalesce(i.businessSecret, false), access: i.access, version: i.version, key: [due, weight, i.sortKey, i.id],
    committees: COLLECT { MATCH (i)-[h:HANDLED_IN]->(c:Committee) WHERE h.access IN $access AND c.access IN $access
      RETURN {id: c.id, kind: c.type, label: c.label, ours: false} ORDER BY c.sortKey, c.id },
    window: head(COLLECT { MATCH (i)<-[b:BEARS_ON]-(w:WorkItem) WHERE b.access IN $access AND w.access IN $access
        AND coalesce(w.nationalDeadline, w.officialDeadline) >= $on
      RETURN {id: w.id, reference: w.label, nationalDeadline: w.nationalDeadline, officialDeadline: w.officialDeadline}
      ORDER BY coalesce(w.nationalDeadline, w.officialDeadline), w.nationalDeadline IS NULL, coalesce(w.officialDeadline, '9999'), w.sortKey, w.id
      LIMIT 1 }),
    papers: COUNT { MATCH (i)<-[o:ON_ISSUE]-(p:Paper) WHERE o.access IN $access AND p.access IN $access },
    stances: COLLECT { MATCH (i)<-[r:ON_ISSUE]-(s:Stance)-[t:TAKEN_BY]->(a:Actor)
      WHERE r.access IN $access AND s.access IN $access AND t.access IN $access AND a.access IN $access AND s.on <= $on
      OPTIONAL MATCH (s)-[y:ASSESSED_BY]->(q:Person) WHERE y.access IN $access AND q.access IN $access
      RETURN {id: s.id, actor: a.id, assessor: q.id, position: s.position, on: s.on,
        sources: COLLECT { MATCH (x:Record:Source) WHERE x.id IN s.sources AND x.access IN $access RETURN x.id ORDER BY x.id }}
      ORDER BY s.on DESC, s.id } }
  ORDER BY due, weight DESC, i.sortKey, i.id
} AS issues
