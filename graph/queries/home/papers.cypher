// Papers that are not approved yet, those waiting for review first.
MATCH (p:Paper)-[r:ON_ISSUE]->(i:Issue) WHERE p.access IN $access AND r.access IN $access AND i.access IN $access
  AND p.status IN ['draft', 'review']
RETURN p.id AS id, p.label AS label, p.status AS status, p.on AS on, i.id AS issue, i.label AS issueLabel, p.access AS access
ORDER BY p.status DESC, on, p.sortKey, id LIMIT $limit
