// Ties of one register that people put into the trash, by their origin.
// reads the trash
MATCH (a:Record)-[r]->(b:Record)
WHERE r.removedAccess IN $access AND a.access IN $access AND b.access IN $access AND r.origin STARTS WITH $prefix
  AND type(r) IN $types
MATCH (c:Commit {id: r.commit}) WHERE c.kind <> 'undo'
RETURN r.origin AS origin
ORDER BY origin
