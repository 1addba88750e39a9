// What a card says of an actor beside its own fields: ties of each type on a day or before, stances, follow-ups both ways.
MATCH (n:Record:Actor {id: $id}) WHERE n.access IN $access
RETURN n.id AS id, n.type AS kind, n.label AS label, n.access AS access, n.version AS version,
  coalesce(n.ours, false) OR EXISTS {
    MATCH (n)-[e:EMPLOYED_BY]->(o:Organisation) WHERE e.access IN $access AND o.access IN $access AND o.ours
      AND (e.from IS NULL OR e.from <= $on) AND (e.until IS NULL OR e.until > $on) } AS ours,
  COLLECT { MATCH (s:Record:Source) WHERE s.id IN n.sources AND s.access IN $access
    RETURN {id: s.id, title: s.title, url: s.url, published: s.published, reliability: s.reliability} ORDER BY s.sortKey, s.id
  } AS sources,
  COLLECT { MATCH (n)-[r:KNOWS|ALLY_OF|OPPOSES|ADVISES|FUNDS|EMPLOYED_BY|MEMBER_OF|PART_OF|MIRRORS|LIAISES_WITH|HOLDS_SECRETARIAT|SUCCEEDS|REPRESENTS]-(x:Actor)
    WHERE r.access IN $access AND x.access IN $access
    WITH type(r) AS type, CASE WHEN startNode(r) = n THEN 'out' ELSE 'in' END AS way, count(r) AS number
    RETURN [type, way, toString(number)] ORDER BY type, way } AS tieCounts,
  COLLECT { UNWIND $tieTypes AS wanted
    CALL (n, wanted) {
      MATCH (n)-[r:KNOWS|ALLY_OF|OPPOSES|ADVISES|FUNDS|EMPLOYED_BY|MEMBER_OF|PART_OF|MIRRORS|LIAISES_WITH|HOLDS_SECRETARIAT|SUCCEEDS|REPRESENTS]-(x:Actor)
      WHERE type(r) = wanted AND r.access IN $access AND x.access IN $access
      WITH n, r, x, r.until IS NOT NULL AND r.until <= $on AS ended, startNode(r) = n AS outgoing
      ORDER BY ended, outgoing DESC, x.sortKey, x.id, r.id LIMIT $most
      RETURN r, x, ended, outgoing
    }
    RETURN {id: r.id, type: type(r), outgoing: outgoing, version: r.version, access: r.access, otherId: x.id,
      otherKind: x.type, otherLabel: x.label, from: r.from, to: r.to, ended: ended, status: r.status, title: r.title,
      note: r.note, reliability: r.reliability, credibility: r.credibility,
      sources: COLLECT { MATCH (s:Record:Source) WHERE s.id IN r.sources AND s.access IN $access
        RETURN {id: s.id, title: s.title, url: s.url, published: s.published, reliability: s.reliability} ORDER BY s.sortKey, s.id }}
    ORDER BY type(r), ended, outgoing DESC, x.sortKey, x.id, r.id } AS ties,
  COLLECT { MATCH (n)<-[y:TAKEN_BY]-(s:Stance)-[q:ON_ISSUE]->(i:Issue)
    WHERE y.access IN $access AND s.access IN $access AND q.access IN $access AND i.access IN $access AND s.on <= $on
    OPTIONAL MATCH (s)-[b:ASSESSED_BY]->(p:Person) WHERE b.access IN $access AND p.access IN $access
    RETURN {id: s.id, version: s.version, access: s.access, issue: i.id, issueLabel: i.label, position: s.position, on: s.on,
      said: s.said, evidence: s.evidence, assessor: p.id, assessorLabel: p.label, reliability: s.reliability,
      credibility: s.credibility,
      sources: COLLECT { MATCH (k:Record:Source) WHERE k.id IN s.sources AND k.access IN $access
        RETURN {id: k.id, title: k.title, url: k.url, published: k.published, reliability: k.reliability} ORDER BY k.sortKey, k.id }}
    ORDER BY i.sortKey, i.id, s.on DESC, s.id } AS stances,
  COLLECT { MATCH (n)<-[w:TOWARDS|ASSIGNED_TO]-(t:Task) WHERE w.access IN $access AND t.access IN $access
    WITH DISTINCT t
    OPTIONAL MATCH (t)-[a:ASSIGNED_TO]->(p:Person) WHERE a.access IN $access AND p.access IN $access
    OPTIONAL MATCH (t)-[o:TOWARDS]->(c:Actor) WHERE o.access IN $access AND c.access IN $access
    OPTIONAL MATCH (t)-[q:ON_ISSUE]->(i:Issue) WHERE q.access IN $access AND i.access IN $access
    RETURN {id: t.id, version: t.version, access: t.access, kind: t.kind, title: t.title, due: t.due, doneOn: t.doneOn,
      assignee: p.id, assigneeLabel: p.label, counterpart: c.id, counterpartLabel: c.label, issue: i.id, issueLabel: i.label}
    ORDER BY t.doneOn IS NOT NULL, coalesce(t.due, '9999'), t.id } AS tasks
