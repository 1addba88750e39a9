// Ties of one register, by the beginning of their origin, with what was imported last. One statement for all types: as many
// plans as there are types took longer than the ties themselves.
MATCH (a:Record)-[r]->(b:Record)
WHERE r.access IN $access AND a.access IN $access AND b.access IN $access AND r.origin STARTS WITH $prefix
  AND type(r) IN $types
RETURN type(r) AS type, r.id AS id, r.origin AS origin, a.id AS tail, b.id AS head, r.version AS version, r.to AS to,
  r.imported AS imported
ORDER BY id
