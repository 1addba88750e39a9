// A committee in its surroundings: what it is part of and what is below it, mirrors both ways, secretariat, members, liaisons,
// work items, issues and last meetings.
MATCH (c:Record:Committee {id: $id}) WHERE c.access IN $access
RETURN c.id AS id, c.kind AS kind, c.access AS access,
  COLLECT { MATCH p = (c)-[:PART_OF*1..8]->(a:Actor)
    WHERE all(x IN nodes(p) WHERE x.access IN $access)
      AND all(r IN relationships(p) WHERE r.access IN $access AND (r.from IS NULL OR r.from <= $on) AND (r.until IS NULL OR r.until > $on))
    WITH a, min(length(p)) AS steps
    RETURN {id: a.id, kind: a.type, label: a.label, title: coalesce(a.title, a.name), steps: steps}
    ORDER BY steps DESC, a.sortKey, a.id } AS parents,
  COLLECT { MATCH (c)-[r:PART_OF]->(a:Actor)<-[q:PART_OF]-(s:Committee)
    WHERE r.access IN $access AND a.access IN $access AND q.access IN $access AND s.access IN $access AND s <> c
      AND (r.until IS NULL OR r.until > $on) AND (q.until IS NULL OR q.until > $on)
    RETURN DISTINCT s.id AS id ORDER BY id } AS siblings,
  COLLECT { MATCH p = (k:Committee)-[:PART_OF*1..4]->(c)
    WHERE all(x IN nodes(p) WHERE x.access IN $access)
      AND all(r IN relationships(p) WHERE r.access IN $access AND (r.from IS NULL OR r.from <= $on) AND (r.until IS NULL OR r.until > $on))
    WITH k, min(length(p)) AS steps ORDER BY k.sortKey, k.id LIMIT 300
    RETURN {id: k.id, kind: k.type, label: k.label, title: CASE WHEN $french THEN coalesce(k.titleFr, k.title) ELSE coalesce(k.title, k.titleFr) END,
      steps: steps, status: k.status,
      ours: COUNT { MATCH (k)<-[w:WITHIN]-(m:Mandate)-[b:ON_BEHALF_OF]->(o:Organisation)
        WHERE w.access IN $access AND m.access IN $access AND b.access IN $access AND o.access IN $access AND o.ours
          AND (m.from IS NULL OR m.from <= $on) AND (m.until IS NULL OR m.until > $on) }}
    ORDER BY k.sortKey, k.id } AS below,
  COLLECT { MATCH p = (c)-[:MIRRORS*1..3]->(x:Committee)
    WHERE all(y IN nodes(p) WHERE y.access IN $access)
      AND all(r IN relationships(p) WHERE r.access IN $access AND (r.from IS NULL OR r.from <= $on) AND (r.until IS NULL OR r.until > $on))
    WITH x, min(length(p)) AS steps
    RETURN {id: x.id, kind: x.type, label: x.label, title: CASE WHEN $french THEN coalesce(x.titleFr, x.title) ELSE coalesce(x.title, x.titleFr) END, steps: steps}
    ORDER BY steps, x.sortKey, x.id } AS mirrored,
  COLLECT { MATCH p = (c)<-[:MIRRORS*1..3]-(x:Committee)
    WHERE all(y IN nodes(p) WHERE y.access IN $access)
      AND all(r IN relationships(p) WHERE r.access IN $access AND (r.from IS NULL OR r.from <= $on) AND (r.until IS NULL OR r.until > $on))
    WITH x, min(length(p)) AS steps
    RETURN {id: x.id, kind: x.type, label: x.label, title: CASE WHEN $french THEN coalesce(x.titleFr, x.title) ELSE coalesce(x.title, x.titleFr) END, steps: steps}
    ORDER BY steps, x.sortKey, x.id } AS mirrors,
  COLLECT { MATCH (o:Organisation)-[r:HOLDS_SECRETARIAT|MEMBER_OF|LIAISES_WITH]->(c)
    WHERE o.access IN $access AND r.access IN $access AND (r.from IS NULL OR r.from <= $on) AND (r.until IS NULL OR r.until > $on)
    RETURN {id: o.id, kind: o.type, label: o.label, tie: type(r), acronym: o.acronym, country: o.country, ours: coalesce(o.ours, false),
      status: r.status, from: r.from, to: r.to} ORDER BY type(r), o.sortKey, o.id, r.id LIMIT 600 } AS members,
  COLLECT { MATCH (c)-[r:LIAISES_WITH]-(x:Committee) WHERE r.access IN $access AND x.access IN $access
      AND (r.from IS NULL OR r.from <= $on) AND (r.until IS NULL OR r.until > $on)
    RETURN DISTINCT {id: x.id, kind: x.type, label: x.label, title: coalesce(x.title, x.titleFr)} AS other
    ORDER BY other.label, other.id } AS liaisons,
  COLLECT { MATCH (w:WorkItem)-[d:DEVELOPED_IN]->(c) WHERE w.access IN $access AND d.access IN $access
    RETURN {id: w.id, reference: w.reference, title: w.title, phase: w.phase, stage: w.stage, nationalDeadline: w.nationalDeadline,
      officialDeadline: w.officialDeadline, access: w.access}
    ORDER BY coalesce(w.nationalDeadline, w.officialDeadline, '9999'), w.sortKey, w.id } AS workItems,
  COLLECT { MATCH (i:Issue)-[h:HANDLED_IN]->(c) WHERE i.access IN $access AND h.access IN $access
    RETURN {id: i.id, kind: i.type, label: i.label} ORDER BY coalesce(i.due, '9999'), i.sortKey, i.id } AS issues,
  COUNT { MATCH (a:Activity)-[h:HELD_IN]->(c) WHERE a.access IN $access AND h.access IN $access } AS meetingCount,
  COLLECT { MATCH (a:Activity)-[h:HELD_IN]->(c) WHERE a.access IN $access AND h.access IN $access
    RETURN {id: a.id, title: a.title, kind: a.kind, on: a.on, access: a.access, decisions: size(coalesce(a.decisions, []))}
    ORDER BY a.on DESC, a.id LIMIT 10 } AS meetings
