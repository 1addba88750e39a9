// All that stands on one issue on a day: its words, who decides, windows, stances, assessments, arguments, papers, actions.
MATCH (i:Issue {id: $id}) WHERE i.access IN $access
RETURN i {.id, .status, .statement, .why, .exposure, .exposureWeight, .wished, .fallback, .due, .access, .version,
    title: i.label, businessSecret: coalesce(i.businessSecret, false)} AS issue,
  COLLECT { MATCH (x:Record:Source) WHERE x.id IN i.sources AND x.access IN $access
    RETURN x {.id, .title, .publisher, .url, .published, .accessed, .reliability, .access} AS told ORDER BY x.sortKey, x.id } AS sources,
  COLLECT { MATCH (i)-[d:DECIDED_BY]->(a:Actor) WHERE d.access IN $access AND a.access IN $access
    RETURN {id: a.id, kind: a.type, label: a.label, ours: coalesce(a.ours, false)} ORDER BY a.type, a.sortKey, a.id } AS deciders,
  COLLECT { MATCH (i)-[h:HANDLED_IN]->(c:Committee) WHERE h.access IN $access AND c.access IN $access
    RETURN {id: c.id, kind: c.type, label: c.label, ours: false} ORDER BY c.sortKey, c.id } AS committees,
  COLLECT { MATCH (i)<-[b:BEARS_ON]-(w:WorkItem) WHERE b.access IN $access AND w.access IN $access
    OPTIONAL MATCH (w)-[d:DEVELOPED_IN]->(c:Committee) WHERE d.access IN $access AND c.access IN $access
    RETURN w {.id, .title, .phase, .stage, .stageOn, .nationalDeadline, .officialDeadline, .access, reference: w.label,
      committee: CASE WHEN c IS NULL THEN NULL ELSE {id: c.id, kind: c.type, label: c.label, ours: false} END} AS told
    ORDER BY w.sortKey, w.id } AS workItems,
  COLLECT { MATCH (i)<-[r:ON_ISSUE]-(s:Stance)-[t:TAKEN_BY]->(a:Actor)
    WHERE r.access IN $access AND s.access IN $access AND t.access IN $access AND a.access IN $access AND s.on <= $on
    OPTIONAL MATCH (s)-[y:ASSESSED_BY]->(q:Person) WHERE y.access IN $access AND q.access IN $access
    RETURN s {.id, .version, .position, .on, .said, .evidence, .reliability, .credibility, .access,
      actor: {id: a.id, kind: a.type, label: a.label, ours: coalesce(a.ours, false)},
      assessor: CASE WHEN q IS NULL THEN NULL ELSE {id: q.id, kind: q.type, label: q.label, ours: false} END,
      sources: COLLECT { MATCH (x:Record:Source) WHERE x.id IN s.sources AND x.access IN $access
        RETURN x {.id, .title, .publisher, .url, .published, .accessed, .reliability, .access} AS told ORDER BY x.sortKey, x.id }} AS told
    ORDER BY a.sortKey, a.id, s.on DESC, s.id LIMIT 1000 } AS stances,
  COLLECT { MATCH (i)<-[r:ON_ISSUE]-(s:Assessment)-[t:ASSESSES]->(a:Actor)
    WHERE r.access IN $access AND s.access IN $access AND t.access IN $access AND a.access IN $access AND s.on <= $on
    OPTIONAL MATCH (s)-[y:ASSESSED_BY]->(q:Person) WHERE y.access IN $access AND q.access IN $access
    RETURN s {.id, .version, .influence, .interest, .on, .evidence, .access,
      actor: {id: a.id, kind: a.type, label: a.label, ours: coalesce(a.ours, false)},
      assessor: CASE WHEN q IS NULL THEN NULL ELSE {id: q.id, kind: q.type, label: q.label, ours: false} END,
      sources: COLLECT { MATCH (x:Record:Source) WHERE x.id IN s.sources AND x.access IN $access
        RETURN x {.id, .title, .publisher, .url, .published, .accessed, .reliability, .access} AS told ORDER BY x.sortKey, x.id }} AS told
    ORDER BY a.sortKey, a.id, s.on DESC, s.id LIMIT 1000 } AS assessments,
  COLLECT { MATCH (i)<-[r:ON_ISSUE]-(g:Argument) WHERE r.access IN $access AND g.access IN $access
    RETURN g {.id, .version, .claim, .audience, .evidence, .objection, .answer, .access,
      sources: COLLECT { MATCH (x:Record:Source) WHERE x.id IN g.sources AND x.access IN $access
        RETURN x {.id, .title, .publisher, .url, .published, .accessed, .reliability, .access} AS told ORDER BY x.sortKey, x.id }} AS told
    ORDER BY g.sortKey, g.id LIMIT 200 } AS arguments,
  COLLECT { MATCH (i)<-[o:ON_ISSUE]-(p:Paper) WHERE o.access IN $access AND p.access IN $access
    RETURN p {.id, .reference, .status, .language, .on, .access, title: p.label} AS told ORDER BY p.on DESC, p.sortKey, p.id } AS papers,
  COUNT { MATCH (i)<-[b:ABOUT]-(v:Activity) WHERE b.access IN $access AND v.access IN $access AND v.on <= $on } AS activityCount,
  COLLECT { MATCH (i)<-[b:ABOUT]-(v:Activity) WHERE b.access IN $access AND v.access IN $access AND v.on <= $on
    RETURN v {.id, .kind, .on, .access, title: v.label} AS told ORDER BY v.on DESC, v.id LIMIT 5 } AS activities
