// One undertaking with all that its register says of it, and the accounts that vetted and reviewed it.
MATCH (u:Record:Undertaking {id: $id})-[b:UNDERTAKEN_BY]->(p:Person)
WHERE u.access IN $access AND b.access IN $access AND p.access IN $access
OPTIONAL MATCH (u)-[f:UNDERTAKEN_FOR]->(o:Organisation) WHERE f.access IN $access AND o.access IN $access
OPTIONAL MATCH (v:User {id: u.vettedBy})
OPTIONAL MATCH (w:User {id: u.reviewedBy})
RETURN u {.id, .version, .access, .textVersion, .ceiling, .from, .to, .survivalMonths, .signing, .identityCheck, .conflicts,
  .note, .state, .stateOn, .stateReason, .vettedBy, .vettedOn, .vettingEvidence, .reviewedBy, .reviewedOn, .file, .fileName,
  .fileType, .fileHash, .fileSize, scope: coalesce(u.scope, []), conflictScope: coalesce(u.conflictScope, []),
  businessSecret: coalesce(u.businessSecret, false)} AS undertaking,
  {id: p.id, label: p.label} AS person, CASE WHEN o IS NULL THEN NULL ELSE {id: o.id, label: o.label} END AS organisation,
  v.name AS vetter, v.person AS vetterPerson, w.name AS reviewer,
  COLLECT { MATCH (s:Record:Source) WHERE s.id IN u.sources AND s.access IN $access
    RETURN s {.id, .publisher, .url, .published, .accessed, .reliability, .access, title: s.label} ORDER BY s.sortKey, s.id
  } AS sources
