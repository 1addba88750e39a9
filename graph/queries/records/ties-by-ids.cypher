// Ties of one type by id, each with its ends and the sources that the reader may see.
UNWIND $ids AS id
MATCH (a:Record)-[r:TIE_TYPE {id: id}]->(b:Record) USING INDEX SEEK r:TIE_TYPE(id)
WHERE r.access IN $access AND a.access IN $access AND b.access IN $access
RETURN properties(r) AS properties, a.id AS tail, b.id AS head,
  COLLECT { UNWIND r.sources AS source
    MATCH (s:Record {id: source}) USING INDEX SEEK s:Record(id) WHERE s.access IN $access
    RETURN s.id ORDER BY s.id } AS sources
