// Undertakings that run out within a span of days and that no later one of the same person, in force for the same dossiers,
// takes over.
MATCH (u:Undertaking)-[b:UNDERTAKEN_BY]->(p:Person) WHERE u.access IN $access AND b.access IN $access AND p.access IN $access
  AND u.state IN ['in_force', 'suspended'] AND u.to >= $on AND u.to <= $until
  AND NOT EXISTS { MATCH (p)<-[d:UNDERTAKEN_BY]-(n:Undertaking) WHERE d.access IN $access AND n.access IN $access
    AND n.state = 'in_force' AND n.to > u.to AND n.ceiling >= u.ceiling AND all(c IN coalesce(u.scope, []) WHERE c IN n.scope) }
OPTIONAL MATCH (u)-[f:UNDERTAKEN_FOR]->(o:Organisation) WHERE f.access IN $access AND o.access IN $access
RETURN u.id AS id, p.id AS person, p.label AS label, o.label AS organisation, u.to AS to, u.state AS state, u.access AS access
ORDER BY to, p.sortKey, id LIMIT $limit
