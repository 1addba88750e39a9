// Every tie of one type that the reader may see, in the order of the ids: pages of the canonical export.
MATCH (a:Record)-[r:TIE_TYPE]->(b:Record) USING INDEX SEEK r:TIE_TYPE(id)
WHERE r.access IN $access AND a.access IN $access AND b.access IN $access AND r.id > $after
WITH a, r, b ORDER BY r.id LIMIT $limit
RETURN r.id AS id, a.id AS tail, b.id AS head, properties(r) AS properties,
  COLLECT { UNWIND r.sources AS source
    MATCH (s:Record {id: source}) USING INDEX SEEK s:Record(id) WHERE s.access IN $access
    RETURN s.id ORDER BY s.id } AS sources
ORDER BY id
