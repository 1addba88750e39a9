// Records that cite sources. No index knows the items of a list: this reads every record that cites anything.
MATCH (n:Record)
WHERE n.access IN $access AND n.sources IS NOT NULL AND any(s IN n.sources WHERE s IN $ids)
UNWIND [s IN n.sources WHERE s IN $ids] AS id
RETURN id, collect(DISTINCT n.id) AS leaners ORDER BY id
