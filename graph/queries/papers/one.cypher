// One position paper: its words, its own sources, the issue that it is about, the name of its circle.
MATCH (p:Paper {id: $id})-[o:ON_ISSUE]->(i:Issue) WHERE p.access IN $access AND o.access IN $access AND i.access IN $access
OPTIONAL MATCH (c:Circle {code: split(p.access, ':')[0]})
RETURN p {.id, .reference, .status, .language, .on, .audience, .access, .version, .description, .modalities, .evidence,
    .consequences, .alternatives, .support, .request, title: p.label, businessSecret: coalesce(p.businessSecret, false),
    .secretReason, .secretOwner} AS paper,
  i.id AS issue, c.name AS circle,
  COLLECT { MATCH (x:Record:Source) WHERE x.id IN p.sources AND x.access IN $access
    RETURN x {.id, .title, .publisher, .url, .published, .accessed, .reliability, .access, .origin} AS told ORDER BY x.sortKey, x.id } AS sources
