// The rows of a page of actors, in the order of the ids: current hats, last day seen, stance on an issue.
UNWIND range(0, size($ids) - 1) AS position
MATCH (n:Record:Actor {id: $ids[position]}) WHERE n.access IN $access
RETURN n.id AS id, n.type AS kind, n.label AS label, n.sortKey AS sortKey, n.access AS access, n.version AS version,
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
      AND (e.from IS NULL OR e.from <= a.on) AND (e.until IS NULL OR e.until > a.on)
    RETURN a.on AS day ORDER BY day DESC LIMIT 1 } AS through,
  COLLECT { MATCH (n)<-[h:HELD_IN]-(a:Activity) WHERE h.access IN $access AND a.access IN $access AND a.on <= $on
    RETURN a.on AS day ORDER BY day DESC LIMIT 1 } AS sat
ORDER BY position
