// A page of actors by the last day on which they were seen, those never seen last. A committee is seen when it meets, an
// organisation when somebody who works there now attends something.
CALL () {
  MATCH (root:Record:Committee {id: $under}) WHERE root.access IN $access
  MATCH p = (g:Committee)-[:PART_OF*0..6]->(root)
  WHERE all(x IN nodes(p) WHERE x.access IN $access)
    AND all(r IN relationships(p) WHERE r.access IN $access AND (r.from IS NULL OR r.from <= $on) AND (r.until IS NULL OR r.until > $on))
  RETURN collect(DISTINCT g) AS groups
}
CALL () {
  MATCH (n:Actor) WHERE n.access IN $access
  RETURN n, '' AS day
  UNION ALL
  MATCH (p:Person)<-[y:ATTENDED_BY]-(t:Attendance)-[s:AT]->(a:Activity)
  WHERE p.access IN $access AND y.access IN $access AND t.access IN $access AND s.access IN $access AND a.access IN $access
    AND a.on <= $on AND coalesce(t.mode, 'in_person') <> 'excused'
  WITH p, max(a.on) AS day
  OPTIONAL MATCH (p)-[e:EMPLOYED_BY]->(o:Organisation)
  WHERE e.access IN $access AND o.access IN $access AND (e.from IS NULL OR e.from <= day)
    AND (e.from IS NULL OR e.from <= $on) AND (e.until IS NULL OR e.until > $on)
  WITH p, day, collect(o) AS employers
  UNWIND [p] + employers AS n
  RETURN n, day
  UNION ALL
  MATCH (n:Committee)<-[h:HELD_IN]-(a:Activity)
  WHERE n.access IN $access AND h.access IN $access AND a.access IN $access AND a.on <= $on
  RETURN n, a.on AS day
}
WITH n, groups, max(day) AS place
WHERE ($afterId = $none OR place < $afterSeen OR (place = $afterSeen
    AND (n.sortKey > $afterKey OR (n.sortKey = $afterKey AND n.id > $afterId))))
  AND n.type IN $kinds
  AND (NOT $relay OR coalesce(n.relay, false))
  AND ($country = '--' OR n.country = $country)
  AND ($level = ':-' OR n.access ENDS WITH $level)
  AND all(word IN $words WHERE (' ' + n.search) CONTAINS (' ' + word))
  AND (NOT $ours OR coalesce(n.ours, false) OR EXISTS {
    MATCH (n)-[e:EMPLOYED_BY]->(o:Organisation) WHERE e.access IN $access AND o.access IN $access AND o.ours
      AND (e.from IS NULL OR e.from <= $on) AND (e.until IS NULL OR e.until > $on) })
  AND ($at = $none OR EXISTS {
    MATCH (n)-[r:MEMBER_OF|EMPLOYED_BY|VIA_MANDATE]->(o:Record {id: $at}) WHERE r.access IN $access AND o.access IN $access
      AND (r.from IS NULL OR r.from <= $on) AND (r.until IS NULL OR r.until > $on) })
  AND ($under = $none OR n IN groups OR EXISTS {
    MATCH (n)-[r:MEMBER_OF|HOLDS_SECRETARIAT|VIA_MANDATE]->(g:Committee) WHERE r.access IN $access AND g.access IN $access
      AND g IN groups AND (r.from IS NULL OR r.from <= $on) AND (r.until IS NULL OR r.until > $on) })
  AND (NOT $hatted OR EXISTS {
    MATCH (n)-[r:VIA_MANDATE]-(x:Actor) WHERE r.access IN $access AND x.access IN $access
      AND (r.from IS NULL OR r.from <= $on) AND (r.until IS NULL OR r.until > $on) })
  AND ($seenSince = $never OR EXISTS {
    MATCH (n)<-[y:ATTENDED_BY]-(t:Attendance)-[s:AT]->(a:Activity)
    WHERE y.access IN $access AND t.access IN $access AND s.access IN $access AND a.access IN $access
      AND a.on >= $seenSince AND a.on <= $on AND coalesce(t.mode, 'in_person') <> 'excused' } OR EXISTS {
    MATCH (n)<-[h:HELD_IN]-(a:Activity) WHERE h.access IN $access AND a.access IN $access AND a.on >= $seenSince AND a.on <= $on } OR EXISTS {
    MATCH (n)<-[e:EMPLOYED_BY]-(p:Person)<-[y:ATTENDED_BY]-(t:Attendance)-[s:AT]->(a:Activity)
    WHERE e.access IN $access AND p.access IN $access AND y.access IN $access AND t.access IN $access AND s.access IN $access
      AND a.access IN $access AND a.on >= $seenSince AND a.on <= $on AND coalesce(t.mode, 'in_person') <> 'excused'
      AND (e.from IS NULL OR e.from <= a.on)
      AND (e.from IS NULL OR e.from <= $on) AND (e.until IS NULL OR e.until > $on) })
  AND ($notSeenSince = $never OR NOT (EXISTS {
    MATCH (n)<-[y:ATTENDED_BY]-(t:Attendance)-[s:AT]->(a:Activity)
    WHERE y.access IN $access AND t.access IN $access AND s.access IN $access AND a.access IN $access
      AND a.on >= $notSeenSince AND a.on <= $on AND coalesce(t.mode, 'in_person') <> 'excused' } OR EXISTS {
    MATCH (n)<-[h:HELD_IN]-(a:Activity) WHERE h.access IN $access AND a.access IN $access AND a.on >= $notSeenSince AND a.on <= $on } OR EXISTS {
    MATCH (n)<-[e:EMPLOYED_BY]-(p:Person)<-[y:ATTENDED_BY]-(t:Attendance)-[s:AT]->(a:Activity)
    WHERE e.access IN $access AND p.access IN $access AND y.access IN $access AND t.access IN $access AND s.access IN $access
      AND a.access IN $access AND a.on >= $notSeenSince AND a.on <= $on AND coalesce(t.mode, 'in_person') <> 'excused'
      AND (e.from IS NULL OR e.from <= a.on)
      AND (e.from IS NULL OR e.from <= $on) AND (e.until IS NULL OR e.until > $on) }))
WITH n, place ORDER BY place DESC, n.sortKey, n.id LIMIT $limit
RETURN n.id AS id, place, n.type AS kind, n.label AS label, n.sortKey AS sortKey, n.access AS access, n.version AS version,
  n.acronym AS acronym, n.country AS country, coalesce(n.relay, false) AS relay,
  CASE WHEN $french THEN coalesce(n.titleFr, n.title) ELSE coalesce(n.title, n.titleFr) END AS title,
  coalesce(n.ours, false) OR EXISTS {
    MATCH (n)-[e:EMPLOYED_BY]->(o:Organisation) WHERE e.access IN $access AND o.access IN $access AND o.ours
      AND (e.from IS NULL OR e.from <= $on) AND (e.until IS NULL OR e.until > $on) } AS ours,
  COLLECT { MATCH (n)<-[h:HELD_BY]-(m:Mandate)-[w:WITHIN]->(x:Actor)
    WHERE h.access IN $access AND m.access IN $access AND w.access IN $access AND x.access IN $access
      AND (m.from IS NULL OR m.from <= $on) AND (m.until IS NULL OR m.until > $on)
    RETURN {role: m.role, title: m.title, place: x.label, placeId: x.id, placeKind: x.type}
    ORDER BY CASE x.type WHEN 'Committee' THEN 0 ELSE 1 END,
      CASE m.role WHEN 'chair' THEN 0 WHEN 'convenor' THEN 1 WHEN 'secretary' THEN 2 ELSE 3 END, x.sortKey, m.id } AS hats,
  COLLECT { MATCH (n)-[e:EMPLOYED_BY]->(o:Organisation) WHERE e.access IN $access AND o.access IN $access
      AND (e.from IS NULL OR e.from <= $on) AND (e.until IS NULL OR e.until > $on)
    RETURN {role: null, title: e.title, place: o.label, placeId: o.id, placeKind: o.type} ORDER BY o.sortKey, o.id, e.id } AS posts,
  COLLECT { MATCH (n)<-[y:TAKEN_BY]-(s:Stance)-[q:ON_ISSUE]->(i:Issue {id: $issue})
    WHERE y.access IN $access AND s.access IN $access AND q.access IN $access AND i.access IN $access AND s.on <= $on
    OPTIONAL MATCH (s)-[b:ASSESSED_BY]->(p:Person) WHERE b.access IN $access AND p.access IN $access
    RETURN {position: s.position, on: s.on, assessor: p.id} ORDER BY s.on DESC, s.id } AS stances,
  COLLECT { MATCH (n)<-[y:ATTENDED_BY]-(t:Attendance)-[s:AT]->(a:Activity)
    WHERE y.access IN $access AND t.access IN $access AND s.access IN $access AND a.access IN $access
      AND a.on <= $on AND coalesce(t.mode, 'in_person') <> 'excused'
    RETURN a.on AS day ORDER BY day DESC LIMIT 1 } AS met,
  COLLECT { MATCH (n)<-[e:EMPLOYED_BY]-(p:Person)<-[y:ATTENDED_BY]-(t:Attendance)-[s:AT]->(a:Activity)
    WHERE e.access IN $access AND p.access IN $access AND y.access IN $access AND t.access IN $access AND s.access IN $access
      AND a.access IN $access AND a.on <= $on AND coalesce(t.mode, 'in_person') <> 'excused'
      AND (e.from IS NULL OR e.from <= a.on)
      AND (e.from IS NULL OR e.from <= $on) AND (e.until IS NULL OR e.until > $on)
    RETURN a.on AS day ORDER BY day DESC LIMIT 1 } AS through,
  COLLECT { MATCH (n)<-[h:HELD_IN]-(a:Activity) WHERE h.access IN $access AND a.access IN $access AND a.on <= $on
    RETURN a.on AS day ORDER BY day DESC LIMIT 1 } AS sat
ORDER BY place DESC, sortKey, id
