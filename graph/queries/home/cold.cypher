// People whom the reader or his colleagues used to see and have not seen since a day: relations going cold, the most
// valuable first (relays of trust, then how often they were seen). Who was excused was not seen.
MATCH (p:Person)<-[y:ATTENDED_BY]-(n:Attendance)-[t:AT]->(a:Activity)
WHERE p.access IN $access AND y.access IN $access AND n.access IN $access AND t.access IN $access AND a.access IN $access
  AND p.id <> $me AND coalesce(n.mode, 'in_person') <> 'excused' AND a.on <= $on
WITH p, max(a.on) AS last, count(DISTINCT a) AS times
WHERE last < $since AND NOT EXISTS {
  MATCH (p)-[e:EMPLOYED_BY]->(o:Organisation) WHERE e.access IN $access AND o.access IN $access AND o.ours AND (e.until IS NULL OR e.until > $on) }
RETURN p.id AS id, p.label AS label, coalesce(p.relay, false) AS relay, last, times, p.access AS access
ORDER BY relay DESC, times DESC, last, p.sortKey, id LIMIT $limit
