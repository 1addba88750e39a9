// How many actors a page is cut from; the same filter as that of the page.
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
  WITH 1 AS one WHERE $dated
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
  WITH 1 AS one WHERE $dated
  MATCH (n:Committee)<-[h:HELD_IN]-(a:Activity)
  WHERE n.access IN $access AND h.access IN $access AND a.access IN $access AND a.on <= $on
  RETURN n, a.on AS day
}
WITH n, groups, max(day) AS seen
WHERE ($kinds IS NULL OR n.type IN $kinds)
  AND (NOT $relay OR coalesce(n.relay, false))
  AND ($country IS NULL OR n.country = $country)
  AND ($level IS NULL OR n.access ENDS WITH $level)
  AND all(word IN $words WHERE (' ' + n.search) CONTAINS (' ' + word))
  AND (NOT $ours OR coalesce(n.ours, false) OR EXISTS {
    MATCH (n)-[e:EMPLOYED_BY]->(o:Organisation) WHERE e.access IN $access AND o.access IN $access AND o.ours
      AND (e.from IS NULL OR e.from <= $on) AND (e.until IS NULL OR e.until > $on) })
  AND ($at IS NULL OR EXISTS {
    MATCH (n)-[r:MEMBER_OF|EMPLOYED_BY|VIA_MANDATE]->(o:Record {id: $at}) WHERE r.access IN $access AND o.access IN $access
      AND (r.from IS NULL OR r.from <= $on) AND (r.until IS NULL OR r.until > $on) })
  AND ($under IS NULL OR n IN groups OR EXISTS {
    MATCH (n)-[r:MEMBER_OF|HOLDS_SECRETARIAT|VIA_MANDATE]->(g:Committee) WHERE r.access IN $access AND g.access IN $access
      AND g IN groups AND (r.from IS NULL OR r.from <= $on) AND (r.until IS NULL OR r.until > $on) })
  AND (NOT $hatted OR EXISTS {
    MATCH (n)-[r:VIA_MANDATE]-(x:Actor) WHERE r.access IN $access AND x.access IN $access
      AND (r.from IS NULL OR r.from <= $on) AND (r.until IS NULL OR r.until > $on) })
  AND ($seenSince IS NULL OR seen >= $seenSince) AND ($notSeenSince IS NULL OR seen < $notSeenSince)
RETURN count(n) AS total
