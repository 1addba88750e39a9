// How many activities a page is cut from.
MATCH (a:Activity) WHERE a.access IN $access
  AND ($from IS NULL OR a.on >= $from) AND ($to IS NULL OR a.on <= $to)
  AND ($about IS NULL
    OR EXISTS { MATCH (a)-[r:HELD_IN|ABOUT|ABOUT_WORK]->(x:Record {id: $about}) WHERE r.access IN $access AND x.access IN $access }
    OR EXISTS { MATCH (a)<-[t:AT]-(n:Attendance)-[y:ATTENDED_BY]->(p:Person {id: $about})
      WHERE t.access IN $access AND n.access IN $access AND y.access IN $access AND p.access IN $access })
RETURN count(a) AS total
