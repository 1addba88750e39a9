// One actor in short, for the drawer beside the map: name and marking, hats on the day, the last activity attended.
MATCH (x:Record:Actor {id: $id}) WHERE x.access IN $access
RETURN x.id AS id, x.type AS kind, x.label AS label, x.access AS access, x.honorific AS honorific, x.why AS why,
  x.acronym AS acronym, coalesce(x.titleFr, x.title) AS titleFr, coalesce(x.title, x.titleFr) AS titleEn, x.country AS country,
  coalesce(x.relay, false) AS relay, coalesce(x.ours, false) AS ours,
  COLLECT {
    MATCH (x)<-[h:HELD_BY]-(m:Mandate)-[w:WITHIN]->(b:Actor)
    WHERE h.access IN $access AND m.access IN $access AND w.access IN $access AND b.access IN $access
      AND (m.from IS NULL OR m.from <= $on) AND (m.until IS NULL OR m.until > $on)
    RETURN [m.id, m.role, m.title, m.from, b.label] ORDER BY b.type, coalesce(m.from, '') DESC, m.id LIMIT 8
  } AS hats,
  COLLECT {
    MATCH (x)-[e:EMPLOYED_BY]->(b:Actor)
    WHERE e.access IN $access AND b.access IN $access
      AND (e.from IS NULL OR e.from <= $on) AND (e.until IS NULL OR e.until > $on)
    RETURN coalesce(b.acronym, b.label) ORDER BY coalesce(e.from, '') DESC, e.id LIMIT 3
  } AS employers,
  COLLECT {
    MATCH (x)<-[h:ATTENDED_BY]-(n:Attendance)-[t:AT]->(act:Activity)
    WHERE h.access IN $access AND n.access IN $access AND t.access IN $access AND act.access IN $access AND act.on <= $on
      AND coalesce(n.mode, '') <> 'excused'
    RETURN [act.on, act.title] ORDER BY act.on DESC, act.id LIMIT 1
  } AS lastActivity,
  COUNT {
    MATCH (x)-[r:KNOWS|ALLY_OF|OPPOSES|ADVISES|FUNDS|EMPLOYED_BY|MEMBER_OF|PART_OF|MIRRORS|LIAISES_WITH|HOLDS_SECRETARIAT|SUCCEEDS|REPRESENTS|VIA_MANDATE]-(y:Actor)
    WHERE r.access IN $access AND y.access IN $access
      AND (r.from IS NULL OR r.from <= $on) AND (r.until IS NULL OR r.until > $on)
    RETURN DISTINCT y
  } AS neighbours
