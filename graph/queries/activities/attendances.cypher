// Who attended an activity, under which hat, what it was about, what it rests on, and what followed from it.
MATCH (a:Activity {id: $id}) WHERE a.access IN $access
RETURN a.id AS id, a.access AS access,
  COLLECT { MATCH (a)-[r:HELD_IN|ABOUT|ABOUT_WORK]->(x:Record) WHERE r.access IN $access AND x.access IN $access
    RETURN {id: x.id, kind: x.type, label: x.label} ORDER BY x.type, x.sortKey, x.id } AS about,
  COLLECT { MATCH (s:Record:Source) WHERE s.id IN a.sources AND s.access IN $access
    RETURN {id: s.id, title: s.title, publisher: s.publisher, url: s.url, published: s.published, accessed: s.accessed,
      reliability: s.reliability, access: s.access} ORDER BY s.sortKey, s.id } AS sources,
  COLLECT { MATCH (a)<-[t:AT]-(n:Attendance)-[y:ATTENDED_BY]->(p:Person)
    WHERE t.access IN $access AND n.access IN $access AND y.access IN $access AND p.access IN $access
    OPTIONAL MATCH (n)-[u:UNDER]->(m:Mandate)-[w:WITHIN]->(x:Actor)
    WHERE u.access IN $access AND m.access IN $access AND w.access IN $access AND x.access IN $access
    OPTIONAL MATCH (m)-[b:ON_BEHALF_OF]->(o:Organisation) WHERE b.access IN $access AND o.access IN $access
    RETURN {id: n.id, version: n.version, person: p.id, label: p.label, mandate: m.id, role: m.role, title: m.title,
      place: x.label, behalf: o.label, capacity: n.capacity, mode: n.mode, headOfDelegation: coalesce(n.headOfDelegation, false)}
    ORDER BY p.sortKey, p.id, n.id } AS attendances,
  COLLECT { MATCH (a)<-[f:FOLLOWS_FROM]-(k:Task) WHERE f.access IN $access AND k.access IN $access
    OPTIONAL MATCH (k)-[s:ASSIGNED_TO]->(q:Person) WHERE s.access IN $access AND q.access IN $access
    RETURN {id: k.id, version: k.version, kind: k.kind, title: k.title, due: k.due, doneOn: k.doneOn, assignee: q.id,
      assigneeLabel: q.label, access: k.access}
    ORDER BY coalesce(k.due, '9999'), k.id } AS followUps
