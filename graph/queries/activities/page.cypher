// Activities, newest first, with who attended: of an actor, of a committee, on an issue, in a span of days.
MATCH (a:Activity) WHERE a.access IN $access
  AND ($from IS NULL OR a.on >= $from) AND ($to IS NULL OR a.on <= $to)
  AND ($afterOn IS NULL OR a.on < $afterOn OR (a.on = $afterOn AND a.id > $afterId))
  AND ($about IS NULL
    OR EXISTS { MATCH (a)-[r:HELD_IN|ABOUT|ABOUT_WORK]->(x:Record {id: $about}) WHERE r.access IN $access AND x.access IN $access }
    OR EXISTS { MATCH (a)<-[t:AT]-(n:Attendance)-[y:ATTENDED_BY]->(p:Person {id: $about})
      WHERE t.access IN $access AND n.access IN $access AND y.access IN $access AND p.access IN $access })
WITH a ORDER BY a.on DESC, a.id LIMIT $limit
RETURN a.id AS id, a.kind AS kind, a.title AS title, a.on AS on, a.minutes AS minutes, a.access AS access, a.version AS version,
  COLLECT { MATCH (a)-[r:HELD_IN|ABOUT|ABOUT_WORK]->(x:Record) WHERE r.access IN $access AND x.access IN $access
    RETURN [x.id, x.type, x.label] ORDER BY x.type, x.sortKey, x.id } AS about,
  COLLECT { MATCH (a)<-[t:AT]-(n:Attendance)-[y:ATTENDED_BY]->(p:Person)
    WHERE t.access IN $access AND n.access IN $access AND y.access IN $access AND p.access IN $access
    RETURN [p.id, p.label] ORDER BY p.sortKey, p.id } AS people
ORDER BY on DESC, id
