// How ties of one type stand that an undo is about to take back.
UNWIND $ids AS id
MATCH (a:Record)-[r:TIE_TYPE {id: id}]->(b:Record)
WHERE r.access IN $access AND a.access IN $access AND b.access IN $access
RETURN r.id AS id, r.version AS version, r.commit AS commit ORDER BY id
