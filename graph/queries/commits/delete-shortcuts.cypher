// Deletes the derived VIA_MANDATE relationships of mandates.
UNWIND $ids AS id
MATCH (a:Actor)-[r:VIA_MANDATE {mandate: id}]->(b:Actor)
WHERE a.access IN $access AND r.access IN $access AND b.access IN $access
DELETE r
