// What happened with an actor, newest first: what its people attended, mandates that began or ended, stances, papers on what
// it decides. Counts by what it is, for the chips; one page of lines.
MATCH (n:Record:Actor {id: $id}) WHERE n.access IN $access
CALL (n) {
  CALL (n) {
    MATCH (n)<-[y:ATTENDED_BY]-(t:Attendance)-[s:AT]->(a:Activity)
    WHERE y.access IN $access AND t.access IN $access AND s.access IN $access AND a.access IN $access
    RETURN DISTINCT 'activity' AS what, a.on AS on, a AS about
    UNION
    MATCH (n)<-[h:HELD_IN]-(a:Activity) WHERE h.access IN $access AND a.access IN $access
    RETURN 'activity' AS what, a.on AS on, a AS about
    UNION
    MATCH (n:Organisation)<-[e:EMPLOYED_BY]-(p:Person)<-[y:ATTENDED_BY]-(t:Attendance)-[s:AT]->(a:Activity)
    WHERE e.access IN $access AND p.access IN $access AND y.access IN $access AND t.access IN $access AND s.access IN $access
      AND a.access IN $access AND (e.from IS NULL OR e.from <= a.on) AND (e.until IS NULL OR e.until > a.on)
    RETURN 'activity' AS what, a.on AS on, a AS about
    UNION
    MATCH (n)<-[r:HELD_BY|WITHIN|ON_BEHALF_OF]-(m:Mandate)
    WHERE r.access IN $access AND m.access IN $access AND m.from IS NOT NULL AND m.from <= $on
    MATCH (m)-[h:HELD_BY]->(p:Person) WHERE h.access IN $access AND p.access IN $access
    MATCH (m)-[w:WITHIN]->(x:Actor) WHERE w.access IN $access AND x.access IN $access
    RETURN 'hat_begun' AS what, m.from AS on, m AS about
    UNION
    MATCH (n)<-[r:HELD_BY|WITHIN|ON_BEHALF_OF]-(m:Mandate)
    WHERE r.access IN $access AND m.access IN $access AND m.until <= $on
    MATCH (m)-[h:HELD_BY]->(p:Person) WHERE h.access IN $access AND p.access IN $access
    MATCH (m)-[w:WITHIN]->(x:Actor) WHERE w.access IN $access AND x.access IN $access
    RETURN 'hat_ended' AS what, m.to AS on, m AS about
    UNION
    MATCH (n)<-[y:TAKEN_BY]-(s:Stance)-[q:ON_ISSUE]->(i:Issue)
    WHERE y.access IN $access AND s.access IN $access AND q.access IN $access AND i.access IN $access
    RETURN 'stance' AS what, s.on AS on, s AS about
    UNION
    MATCH (n)<-[d:DECIDED_BY]-(i:Issue)<-[q:ON_ISSUE]-(k:Paper)
    WHERE d.access IN $access AND i.access IN $access AND q.access IN $access AND k.access IN $access
    RETURN 'paper' AS what, k.on AS on, k AS about
  }
  WITH what, on, about ORDER BY on DESC, what, about.id
  RETURN collect({what: what, on: on, about: about}) AS all
}
WITH size([i IN all WHERE i.what = 'activity']) AS activities, size([i IN all WHERE i.what STARTS WITH 'hat']) AS hats,
  size([i IN all WHERE i.what = 'stance']) AS stances, size([i IN all WHERE i.what = 'paper']) AS papers,
  [i IN all WHERE ($only IS NULL OR i.what IN $only) AND ($afterOn IS NULL OR i.on < $afterOn
    OR (i.on = $afterOn AND (i.what > $afterWhat OR (i.what = $afterWhat AND i.about.id > $afterId))))] AS left
WITH activities, hats, stances, papers, left[..$limit] AS page
RETURN activities, hats, stances, papers, COLLECT {
  UNWIND page AS item
  WITH item.what AS what, item.on AS on, item.about AS about
  OPTIONAL MATCH (about)-[h:HELD_BY]->(p:Person) WHERE h.access IN $access AND p.access IN $access
  OPTIONAL MATCH (about)-[w:WITHIN]->(x:Actor) WHERE w.access IN $access AND x.access IN $access
  OPTIONAL MATCH (about)-[b:ON_BEHALF_OF]->(o:Organisation) WHERE b.access IN $access AND o.access IN $access
  OPTIONAL MATCH (about)-[q:ON_ISSUE]->(i:Issue) WHERE q.access IN $access AND i.access IN $access
  RETURN {what: what, on: on, id: about.id, access: about.access, kind: about.kind,
    title: CASE WHEN about:Stance THEN i.label WHEN about:Mandate THEN coalesce(about.title, '') ELSE about.label END,
    text: CASE WHEN about:Stance THEN coalesce(about.said, about.evidence) WHEN about:Activity THEN about.outcome ELSE null END,
    role: about.role, position: about.position, minutes: about.minutes, issue: i.id, issueLabel: i.label, person: p.id,
    personLabel: p.label, place: x.id, placeKind: x.type, placeLabel: x.label, behalfLabel: o.label,
    sources: COLLECT { MATCH (k:Record:Source) WHERE k.id IN about.sources AND k.access IN $access
      RETURN {id: k.id, title: k.title, url: k.url, published: k.published, reliability: k.reliability} ORDER BY k.sortKey, k.id }}
  ORDER BY on DESC, what, about.id
} AS items
