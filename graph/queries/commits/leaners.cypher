// What leans on records: ties at them, and records that name them in a field.
UNWIND $ids AS id
MATCH (n:Record {id: id}) WHERE n.access IN $access
MATCH (n)-[r]-(x:Record) WHERE r.access IN $access AND x.access IN $access AND coalesce(r.owner, '') <> id
RETURN id, collect(DISTINCT coalesce(r.id, r.owner)) AS leaners ORDER BY id
