// Open issues by deadline, heavier exposure first on the same day.
MATCH (i:Issue) WHERE i.access IN $access AND coalesce(i.status, 'active') <> 'closed'
RETURN i.id AS id, i.label AS label, i.due AS due, i.exposureWeight AS weight, i.access AS access,
  COUNT { MATCH (i)<-[r:ON_ISSUE]-(s:Stance) WHERE r.access IN $access AND s.access IN $access } AS stances
ORDER BY coalesce(due, '9999'), coalesce(weight, 0) DESC, i.sortKey, id LIMIT $limit
