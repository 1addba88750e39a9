// What leans on records: ties at them, and records that name them in a field.
UNWIND $ids AS id
MATCH (n:Record {id: id}) USING INDEX SEEK n:Record(id) WHERE n.access IN $access
WITH id, COLLECT {
  MATCH (n)-[r]-(x)
  WHERE r.access IN $access AND x.access IN $access AND (r.id IS NOT NULL OR r.owner <> id)
  RETURN DISTINCT coalesce(r.id, r.owner)
} AS leaners
WHERE size(leaners) > 0
RETURN id, leaners ORDER BY id
