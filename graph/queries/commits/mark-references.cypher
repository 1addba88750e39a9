// Gives the derived relationships of a record the marking that it now has.
// sets access: yes
UNWIND $rows AS row
MATCH (a:Record {id: row.owner})-[r]->(b:Record)
WHERE a.access IN $access AND r.access IN $access AND b.access IN $access AND r.owner = row.owner
SET r.access = row.access
