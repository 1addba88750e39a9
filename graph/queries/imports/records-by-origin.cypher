// Records of one register, by the beginning of their origin, with what was imported last.
MATCH (n:Record) WHERE n.origin STARTS WITH $prefix AND n.access IN $access
RETURN n.id AS id, n.type AS type, n.origin AS origin, n.label AS label, n.access AS access, n.version AS version,
  n.imported AS imported
ORDER BY origin, id
