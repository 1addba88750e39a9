// Derived relationships by the record that they leave, in the order of the ids: what the fields say must be
// all there is.
MATCH (n:Record) USING INDEX SEEK n:Record(id)
WHERE n.access IN $access AND n.id > $after
WITH n ORDER BY n.id LIMIT $limit
RETURN n.id AS id, COLLECT {
  MATCH (n)-[r]->(x)
  WHERE r.access IN $access AND x.access IN $access AND (r.owner IS NOT NULL OR r.mandate IS NOT NULL)
  WITH r, x ORDER BY x.id, type(r), r.owner, r.field, r.mandate
  RETURN {head: x.id, type: type(r), owner: r.owner, field: r.field, mandate: r.mandate, access: r.access, from: r.from,
    until: r.until}
} AS derived
ORDER BY id
