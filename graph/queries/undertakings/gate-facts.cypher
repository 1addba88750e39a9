// What the gate looks at before a person receives a document of a dossier at a level: his undertakings, whether an account
// of his holds the circle at that level, and whether somebody other than asker and recipient approved this delivery.
OPTIONAL MATCH (p:Record:Person {id: $person}) WHERE p.access IN $access
RETURN p IS NOT NULL AS known,
  COLLECT { MATCH (p)<-[b:UNDERTAKEN_BY]-(u:Undertaking) WHERE b.access IN $access AND u.access IN $access
    RETURN u {.id, .state, .from, .to, .ceiling, .vettedBy, .reviewedBy, scope: coalesce(u.scope, []),
      conflictScope: coalesce(u.conflictScope, []), hasFile: u.file IS NOT NULL} ORDER BY u.id } AS undertakings,
  EXISTS { MATCH (a:User)-[m:MEMBER]->(c:Circle {code: $circle})
    WHERE a.person = $person AND a.active AND m.level >= $level
      AND m.since <= $now AND (m.until IS NULL OR m.until > $now) } AS member,
  EXISTS { MATCH (y:DeliveryApproval {person: $person})
    WHERE y.circle = $circle AND y.level = $level AND y.until > $now AND y.used IS NULL
    MATCH (e:User {id: y.by})-[n:MEMBER]->(d:Circle {code: $circle})
    WHERE e.active AND n.level >= $level AND n.since <= $now AND (n.until IS NULL OR n.until > $now) AND e.id <> $user AND e.person <> $person AND ($me IS NULL OR e.person <> $me)
  } AS approved
