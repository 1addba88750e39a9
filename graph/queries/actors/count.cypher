// How many actors a page is cut from; the same filter as that of the page.
// A parameter that changes its type makes a new plan: what is not asked for has a value of its own, never null.
CALL () {
  MATCH (root:Record:Committee {id: $under}) WHERE root.access IN $access
  MATCH p = (g:Committee)-[:PART_OF*0..6]->(root)
  WHERE all(x IN nodes(p) WHERE x.access IN $access)
    AND all(r IN relationships(p) WHERE r.access IN $access AND (r.from IS NULL OR r.from <= $on) AND (r.until IS NULL OR r.until > $on))
  RETURN collect(DISTINCT g) AS groups
}
MATCH (n:Actor) WHERE n.access IN $access
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
RETURN count(n) AS total
