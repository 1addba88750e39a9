// What a paper on an issue can rest on, on a day: the issue's own words, windows, stances, arguments, actions, each with its
// sources; and in whose name it would speak.
MATCH (i:Issue {id: $issue}) WHERE i.access IN $access
RETURN i {.id, .statement, .why, .exposure, .wished, .due, .access, .version, .origin, title: i.label,
    businessSecret: coalesce(i.businessSecret, false), secretReason: i.secretReason, secretOwner: i.secretOwner,
    sources: COLLECT { MATCH (x:Record:Source) WHERE x.id IN i.sources AND x.access IN $access
      RETURN x {.id, .title, .publisher, .url, .published, .accessed, .reliability, .access, .origin} AS told ORDER BY x.sortKey, x.id }} AS issue,
  head(COLLECT { MATCH (u:Organisation) WHERE u.access IN $access AND u.ours AND u.kind = 'cluster'
    RETURN {label: u.label, access: u.access} ORDER BY u.sortKey, u.id LIMIT 1 }) AS issuer,
  COLLECT { MATCH (i)-[d:DECIDED_BY]->(a:Actor) WHERE d.access IN $access AND a.access IN $access
    RETURN {id: a.id, kind: a.type, label: a.label, access: a.access} ORDER BY a.type, a.sortKey, a.id } AS deciders,
  COLLECT { MATCH (i)-[h:HANDLED_IN]->(c:Committee) WHERE h.access IN $access AND c.access IN $access
    RETURN {id: c.id, kind: c.type, label: c.label, access: c.access} ORDER BY c.sortKey, c.id } AS committees,
  COLLECT { MATCH (i)<-[b:BEARS_ON]-(w:WorkItem) WHERE b.access IN $access AND w.access IN $access
    OPTIONAL MATCH (w)-[d:DEVELOPED_IN]->(c:Committee) WHERE d.access IN $access AND c.access IN $access
    RETURN w {.id, .title, .phase, .stage, .stageOn, .nationalDeadline, .officialDeadline, .access, .origin, reference: w.label,
      committee: c.label, committeeAccess: c.access,
      sources: COLLECT { MATCH (x:Record:Source) WHERE x.id IN w.sources AND x.access IN $access
        RETURN x {.id, .title, .publisher, .url, .published, .accessed, .reliability, .access, .origin} AS told ORDER BY x.sortKey, x.id }} AS told
    ORDER BY w.sortKey, w.id } AS workItems,
  COLLECT { MATCH (i)<-[r:ON_ISSUE]-(s:Stance)-[t:TAKEN_BY]->(a:Actor)
    WHERE r.access IN $access AND s.access IN $access AND t.access IN $access AND a.access IN $access AND s.on <= $on
    OPTIONAL MATCH (s)-[y:ASSESSED_BY]->(q:Person) WHERE y.access IN $access AND q.access IN $access
    RETURN s {.id, .position, .on, .said, .evidence, .reliability, .credibility, .access, .origin,
      actor: a.id, actorLabel: a.label, actorAccess: a.access, relay: coalesce(a.relay, false), organisation: CASE WHEN a:Organisation THEN a.kind END,
      assessor: q.id,
      sources: COLLECT { MATCH (x:Record:Source) WHERE x.id IN s.sources AND x.access IN $access
        RETURN x {.id, .title, .publisher, .url, .published, .accessed, .reliability, .access, .origin} AS told ORDER BY x.sortKey, x.id }} AS told
    ORDER BY a.sortKey, a.id, s.on DESC, s.id LIMIT 1000 } AS stances,
  COLLECT { MATCH (i)<-[r:ON_ISSUE]-(g:Argument) WHERE r.access IN $access AND g.access IN $access
    RETURN g {.id, .claim, .audience, .evidence, .objection, .answer, .access, .origin,
      sources: COLLECT { MATCH (x:Record:Source) WHERE x.id IN g.sources AND x.access IN $access
        RETURN x {.id, .title, .publisher, .url, .published, .accessed, .reliability, .access, .origin} AS told ORDER BY x.sortKey, x.id }} AS told
    ORDER BY g.sortKey, g.id LIMIT 200 } AS arguments,
  COLLECT { MATCH (i)<-[b:ABOUT]-(v:Activity) WHERE b.access IN $access AND v.access IN $access AND v.on <= $on
    RETURN v {.id, .on, .access, .origin, title: v.label,
      sources: COLLECT { MATCH (x:Record:Source) WHERE x.id IN v.sources AND x.access IN $access
        RETURN x {.id, .title, .publisher, .url, .published, .accessed, .reliability, .access, .origin} AS told ORDER BY x.sortKey, x.id }} AS told
    ORDER BY v.on DESC, v.id LIMIT 100 } AS activities
