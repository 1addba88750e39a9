// Entries of the log that match, newest first. A circle is found where an entry names it or a marking of it.
MATCH (e:AuditEntry)
WHERE e.at >= $since AND e.at <= $until AND (e.at < $until OR e.id < $beforeId)
  AND ($by = '' OR e.by = $by)
  AND ($act = '' OR e.act = $act)
  AND ($subject = '' OR e.subject = $subject)
  AND ($circle = '' OR e.subject = $circle OR e.detail CONTAINS $named OR e.detail CONTAINS $keyed)
RETURN e.id AS id, e.at AS at, e.by AS by, e.act AS act, e.subject AS subject, e.detail AS detail, e.seq AS seq
ORDER BY at DESC, id DESC LIMIT $limit
