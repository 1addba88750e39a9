// How many entries of the log match.
MATCH (e:AuditEntry)
WHERE e.at >= $since AND e.at < $until
  AND ($by = '' OR e.by = $by)
  AND ($act = '' OR e.act = $act)
  AND ($subject = '' OR e.subject = $subject)
  AND ($circle = '' OR e.subject = $circle OR e.detail CONTAINS $named OR e.detail CONTAINS $keyed)
RETURN count(e) AS total
