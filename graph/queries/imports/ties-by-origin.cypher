// Ties of one type and one register, by the beginning of their origin, with what was imported last.
MATCH (a:Record)-[r:TIE_TYPE]->(b:Record)
WHERE r.access IN $access AND a.access IN $access AND b.access IN $access AND r.origin STARTS WITH $prefix
RETURN r.id AS id, r.origin AS origin, a.id AS tail, b.id AS head, r.version AS version, r.to AS to, r.imported AS imported
ORDER BY id
