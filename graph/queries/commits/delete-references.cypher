// Deletes the derived relationships of some fields of some owners.
UNWIND $rows AS row
MATCH (a:Record {id: row.owner})-[r]->(b:Record)
WHERE a.access IN $access AND r.access IN $access AND b.access IN $access AND r.owner = row.owner AND r.field IN row.fields
DELETE r
