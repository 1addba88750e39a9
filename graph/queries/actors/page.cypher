// A page of actors by name, or by the last day on which they were seen, and how many fit the filter. A committee is seen
// when it meets, an organisation when its people attend something.
CALL () {
  OPTIONAL MATCH p = (g:Committee)-[:PART_OF*0..6]->(root:Committee {id: $under})
  WHERE all(x IN nodes(p) WHERE x.access IN $access)
    AND all(r IN relationships(p) WHERE r.access IN $access AND (r.from IS NULL OR r.from <= $on) AND (r.until IS NULL OR r.until > $on))
  RETURN collect(DISTINCT g) AS groups
}
MATCH (n:Actor)
WHERE n.access IN $access
  AND ($kinds IS NULL OR n.type IN $kinds)
  AND ($relay IS NULL OR coalesce(n.relay, false) = $relay)
  AND ($country IS NULL OR n.country = $country)
  AND ($level IS NULL OR n.access ENDS WITH $level)
  AND all(word IN $words WHERE (' ' + n.search) CONTAINS (' ' + word))
  AND ($ours IS NULL OR $ours = (coalesce(n.ours, false) OR EXISTS {
    MATCH (n)-[e:EMPLOYED_BY]->(o:Organisation) WHERE e.access IN $access AND o.access IN $access AND o.ours
      AND (e.from IS NULL OR e.from <= $on) AND (e.until IS NULL OR e.until > $on) }))
  AND ($at IS NULL OR EXISTS {
    MATCH (n)-[r:MEMBER_OF|EMPLOYED_BY|VIA_MANDATE]->(o:Record {id: $at}) WHERE r.access IN $access AND o.access IN $access
      AND (r.from IS NULL OR r.from <= $on) AND (r.until IS NULL OR r.until > $on) })
  AND ($under IS NULL OR n IN groups OR EXISTS {
    MATCH (n)-[r:MEMBER_OF|HOLDS_SECRETARIAT|VIA_MANDATE]->(g:Committee) WHERE r.access IN $access AND g.access IN $access
      AND g IN groups AND (r.from IS NULL OR r.from <= $on) AND (r.until IS NULL OR r.until > $on) })
  AND (NOT $hatted OR EXISTS {
    MATCH (n)-[r:VIA_MANDATE]-(x:Actor) WHERE r.access IN $access AND x.access IN $access
      AND (r.from IS NULL OR r.from <= $on) AND (r.until IS NULL OR r.until > $on) })
CALL (n) {
  WITH n WHERE $dated
  MATCH (n)<-[y:ATTENDED_BY]-(t:Attendance)-[s:AT]->(a:Activity)
  WHERE y.access IN $access AND t.access IN $access AND s.access IN $access AND a.access IN $access
    AND a.on <= $on AND coalesce(t.mode, 'in_person') <> 'excused'
  RETURN max(a.on) AS met
}
CALL (n) {
  WITH n WHERE $dated AND n:Organisation
  MATCH (n)<-[e:EMPLOYED_BY]-(p:Person)<-[y:ATTENDED_BY]-(t:Attendance)-[s:AT]->(a:Activity)
  WHERE e.access IN $access AND p.access IN $access AND y.access IN $access AND t.access IN $access AND s.access IN $access
    AND a.access IN $access AND a.on <= $on AND coalesce(t.mode, 'in_person') <> 'excused'
    AND (e.from IS NULL OR e.from <= a.on) AND (e.until IS NULL OR e.until > a.on)
  RETURN max(a.on) AS through
}
CALL (n) {
  WITH n WHERE $dated AND n:Committee
  MATCH (n)<-[h:HELD_IN]-(a:Activity) WHERE h.access IN $access AND a.access IN $access AND a.on <= $on
  RETURN max(a.on) AS sat
}
WITH n, coalesce(met, through, sat, '') AS seen
WHERE ($seenSince IS NULL OR seen >= $seenSince) AND ($notSeenSince IS NULL OR seen < $notSeenSince)
WITH n, CASE WHEN $bySeen THEN seen ELSE '' END AS place ORDER BY place DESC, n.sortKey, n.id
WITH collect({n: n, place: place}) AS fitting
WITH size(fitting) AS total, [f IN fitting
  WHERE $afterId IS NULL OR f.place < $afterSeen OR (f.place = $afterSeen
    AND (f.n.sortKey > $afterKey OR (f.n.sortKey = $afterKey AND f.n.id > $afterId)))][..$limit] AS page
RETURN total, [f IN page | f.n.id] AS ids
