// Every record that the reader may see, in the order of the ids: pages of the canonical export.
MATCH (n:Record) USING INDEX SEEK n:Record(id)
WHERE n.access IN $access AND n.id > $after
WITH n ORDER BY n.id LIMIT $limit
RETURN n.id AS id, properties(n) AS properties,
  COLLECT { MATCH (n)-[r]->(x) WHERE r.access IN $access AND x.access IN $access AND r.owner = n.id
    RETURN [r.field, x.id, x.type, x.label] ORDER BY r.field, x.sortKey, x.id } AS references,
  COLLECT { UNWIND n.sources AS source
    MATCH (s:Record {id: source}) USING INDEX SEEK s:Record(id) WHERE s.access IN $access
    RETURN s.id ORDER BY s.id } AS sources
ORDER BY id
