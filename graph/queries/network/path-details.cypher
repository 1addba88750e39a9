// What there is to tell of ways of introduction: the actors on them, the ties between neighbours on the day with what they
// rest on, and the last activity that two people both attended.
RETURN COLLECT {
  UNWIND $ids AS id
  MATCH (x:Record:Actor {id: id}) WHERE x.access IN $access
  RETURN [x.id, x.type, x.label, x.honorific, x.access, x.ours, x.relay] ORDER BY x.id
} AS actors, COLLECT {
  UNWIND $pairs AS pair
  MATCH (a:Record:Actor {id: pair[0]})-[r:KNOWS|ALLY_OF|ADVISES|FUNDS|EMPLOYED_BY|MEMBER_OF|PART_OF|MIRRORS|LIAISES_WITH|HOLDS_SECRETARIAT|REPRESENTS|VIA_MANDATE]-(b:Record:Actor {id: pair[1]})
  WHERE a.access IN $access AND r.access IN $access AND b.access IN $access
    AND (r.from IS NULL OR r.from <= $on) AND (r.until IS NULL OR r.until > $on)
  OPTIONAL MATCH (m:Record:Mandate {id: r.mandate}) WHERE m.access IN $access
  RETURN [a.id, b.id, startNode(r) = a, type(r), r.id, r.mandate, r.from, coalesce(r.title, m.title), r.status, m.role,
    coalesce(r.reliability, m.reliability), coalesce(r.credibility, m.credibility),
    COUNT { UNWIND coalesce(r.sources, m.sources) AS source MATCH (s:Record {id: source}) WHERE s.access IN $access },
    EXISTS { MATCH (m)-[w:WITHIN]->(o:Actor) WHERE w.access IN $access AND o.access IN $access AND (o = a OR o = b) }
  ] ORDER BY a.id, b.id, type(r), coalesce(r.id, r.mandate)
} AS ties, COLLECT {
  UNWIND $people AS pair
  MATCH (a:Record:Person {id: pair[0]})<-[h:ATTENDED_BY]-(n:Attendance)-[t:AT]->(act:Activity)
  WHERE a.access IN $access AND h.access IN $access AND n.access IN $access AND t.access IN $access
    AND act.access IN $access AND act.on <= $on AND coalesce(n.mode, '') <> 'excused'
  MATCH (act)<-[u:AT]-(o:Attendance)-[k:ATTENDED_BY]->(b:Record:Person {id: pair[1]})
  WHERE u.access IN $access AND o.access IN $access AND k.access IN $access AND b.access IN $access
    AND coalesce(o.mode, '') <> 'excused'
  WITH a, b, max(act.on) AS last
  RETURN [a.id, b.id, last] ORDER BY a.id, b.id
} AS meetings
