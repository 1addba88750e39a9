// Takes the write lock of each tie of one type. TIE_TYPE stands for a type of the model; the index is by type.
UNWIND $ids AS id
MATCH (a:Record)-[r:TIE_TYPE {id: id}]->(b:Record) USING INDEX SEEK r:TIE_TYPE(id)
WHERE r.access IN $access AND a.access IN $access AND b.access IN $access
SET r._lock = true
RETURN r.id AS id, a.id AS tail, b.id AS head, properties(r) AS properties ORDER BY id
