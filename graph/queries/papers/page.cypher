// Position papers of some states, the latest first, perhaps of one issue; and how many there are in all.
RETURN COUNT { MATCH (n:Paper)-[m:ON_ISSUE]->(j:Issue)
  WHERE n.access IN $access AND m.access IN $access AND j.access IN $access AND n.status IN $statuses
    AND ($issue IS NULL OR j.id = $issue) } AS total,
COLLECT {
  MATCH (p:Paper)-[o:ON_ISSUE]->(i:Issue)
  WHERE p.access IN $access AND o.access IN $access AND i.access IN $access AND p.status IN $statuses
    AND ($issue IS NULL OR i.id = $issue) AND (p.on < $afterOn OR (p.on = $afterOn AND p.id > $afterId))
  RETURN p {.id, .reference, .status, .language, .on, .audience, .access, .version, title: p.label,
    businessSecret: coalesce(p.businessSecret, false), issue: i.id, issueTitle: i.label}
  ORDER BY p.on DESC, p.id LIMIT $limit
} AS papers
