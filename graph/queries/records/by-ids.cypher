// Records by id, each with the references and sources that the reader may see.
UNWIND $ids AS id
MATCH (n:Record {id: id}) USING INDEX SEEK n:Record(id) WHERE n.access IN $access
RETURN properties(n) AS properties,
  COLLECT { MATCH (n)-[r]->(x) WHERE r.access IN $access AND x.access IN $access AND r.owner = n.id
    RETURN [r.field, x.id, x.type, x.label] ORDER BY r.field, x.sortKey, x.id } AS references,
  COLLECT { UNWIND n.sources AS source
    MATCH (s:Record {id: source}) USING INDEX SEEK s:Record(id) WHERE s.access IN $access
    RETURN s.id ORDER BY s.id } AS sources
