// Keeps a request for emergency access to a circle, by its code or its name; without a marking where there is no such circle.
OPTIONAL MATCH (c:Circle) WHERE c.code = $circle OR toLower(c.name) = toLower($circle)
WITH c.code AS code ORDER BY code LIMIT 1
CREATE (q:Request {id: $id, kind: 'glass', user: $user, at: $at, reason: $reason, state: 'open', asked: $circle,
  marking: code + ':' + toString($level), minutes: $minutes})
