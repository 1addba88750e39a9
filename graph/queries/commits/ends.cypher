// Kind, name and marking of records that others name, or are about to.
UNWIND $ids AS id
MATCH (n:Record {id: id}) USING INDEX SEEK n:Record(id) WHERE n.access IN $access
RETURN n.id AS id, n.type AS type, n.access AS access, n.label AS label ORDER BY id
