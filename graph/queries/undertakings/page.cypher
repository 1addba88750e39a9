// Undertakings by the day on which they end, each in the state that it has on a day; and how many there are in all.
RETURN COUNT {
  MATCH (n:Undertaking)-[m:UNDERTAKEN_BY]->(q:Person) WHERE n.access IN $access AND m.access IN $access AND q.access IN $access
    AND ($person IS NULL OR q.id = $person) AND ($circle IS NULL OR $circle IN n.scope)
    AND ($organisation IS NULL OR EXISTS { MATCH (n)-[g:UNDERTAKEN_FOR]->(x:Organisation)
      WHERE g.access IN $access AND x.access IN $access AND x.id = $organisation })
  WITH n, CASE WHEN n.state IN ['in_force', 'suspended'] AND n.to < $on THEN 'expired'
    WHEN n.state = 'in_force' AND n.from > $on THEN 'vetted' ELSE n.state END AS state
  WHERE state IN $states
  RETURN n
} AS total,
COLLECT {
  MATCH (u:Undertaking)-[b:UNDERTAKEN_BY]->(p:Person) WHERE u.access IN $access AND b.access IN $access AND p.access IN $access
    AND ($person IS NULL OR p.id = $person) AND ($circle IS NULL OR $circle IN u.scope)
    AND ($organisation IS NULL OR EXISTS { MATCH (u)-[g:UNDERTAKEN_FOR]->(x:Organisation)
      WHERE g.access IN $access AND x.access IN $access AND x.id = $organisation })
  WITH u, p, coalesce(u.to, '9999') AS end,
    CASE WHEN u.state IN ['in_force', 'suspended'] AND u.to < $on THEN 'expired'
      WHEN u.state = 'in_force' AND u.from > $on THEN 'vetted' ELSE u.state END AS state
  WHERE state IN $states AND (end > $afterEnd OR (end = $afterEnd AND (p.sortKey > $afterKey
    OR (p.sortKey = $afterKey AND u.id > $afterId))))
  WITH u, p, end, state ORDER BY end, p.sortKey, u.id LIMIT $limit
  OPTIONAL MATCH (u)-[f:UNDERTAKEN_FOR]->(o:Organisation) WHERE f.access IN $access AND o.access IN $access
  RETURN u {.id, .version, .access, .textVersion, .ceiling, .from, .to, .stateOn, scope: coalesce(u.scope, []), state: state,
    stored: u.state, person: p.id, personLabel: p.label, organisation: o.id, organisationLabel: o.label,
    vetted: u.vettedBy IS NOT NULL, reviewed: u.reviewedBy IS NOT NULL, signed: u.file IS NOT NULL,
    key: [end, p.sortKey, u.id]}
  ORDER BY end, p.sortKey, u.id
} AS undertakings
