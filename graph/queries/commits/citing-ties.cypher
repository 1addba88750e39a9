// Ties that cite sources; like citing-records, it reads every tie that cites anything.
MATCH (a:Record)-[r]->(b:Record)
WHERE a.access IN $access AND r.access IN $access AND b.access IN $access
  AND r.sources IS NOT NULL AND any(s IN r.sources WHERE s IN $ids)
UNWIND [s IN r.sources WHERE s IN $ids] AS id
RETURN id, collect(DISTINCT r.id) AS leaners ORDER BY id
