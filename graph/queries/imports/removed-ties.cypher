// Ties of one type and one register that people put into the trash, by their origin and the ids of their ends.
// reads the trash
MATCH (a:Record)-[r:TIE_TYPE]->(b:Record)
WHERE r.removedAccess IN $access AND a.access IN $access AND b.access IN $access AND r.origin STARTS WITH $prefix
MATCH (c:Commit {id: r.commit}) WHERE c.kind <> 'undo'
RETURN r.origin AS origin
ORDER BY origin
