// What hangs on records whose marking rises, and would lie below them: ties at them, which lie no lower than either end, and
// records that cannot be without them.
UNWIND $rows AS row
MATCH (n:Record {id: row.id}) USING INDEX SEEK n:Record(id) WHERE n.access IN $access
MATCH (n)-[r]-(x)
WHERE r.access IN $access AND x.access IN $access
  AND (r.id IS NOT NULL OR (r.owner = x.id AND x.type + '.' + r.field IN $required))
WITH coalesce(r.id, x.id) AS id, CASE WHEN r.id IS NULL THEN x.type ELSE type(r) END AS type,
  toInteger(split(r.access, ':')[1]) AS level, row.level AS raised,
  CASE WHEN r.id IS NULL THEN 0 ELSE toInteger(split(x.access, ':')[1]) END AS other
WITH id, type, level, CASE WHEN other > raised THEN other ELSE raised END AS least
WHERE level < least
RETURN id, type, max(least) AS least ORDER BY id
