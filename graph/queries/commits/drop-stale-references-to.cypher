// An actor or record came back from the trash: a reference that was pointed elsewhere meanwhile goes.
UNWIND $ids AS id
MATCH (o:Record)-[r]->(x:Record {id: id})
WHERE o.access IN $access AND r.access IN $access AND x.access IN $access AND r.owner = o.id
  AND NOT coalesce(o[r.field] = x.id, false) AND NOT x.id IN coalesce(o[r.field], [])
DELETE r
