// The references to a record that came back take the marking that their owners have now.
// sets access: yes
UNWIND $ids AS id
MATCH (o:Record)-[r]->(x:Record {id: id})
WHERE o.access IN $access AND r.access IN $access AND x.access IN $access AND r.owner = o.id AND r.access <> o.access
SET r.access = o.access
