// Decides an open request: of two who decide at once, one gets it. The state is read under the lock. Whoever else was
// told of the request need no longer look at it; its asker learns nothing by that.
MATCH (q:Request {id: $id})
SET q._lock = true
WITH q WHERE q.kind = $kind AND q.state = 'open' AND q.at > $after AND q.user <> $by
SET q._lock = null, q.state = $state, q.decidedBy = $by, q.decidedAt = $at, q.decision = $decision
WITH q
CALL (q) {
  MATCH (n:Notice {about: q.id}) WHERE n.kind ENDS WITH '_asked' AND n.user <> q.user
  SET n.seen = true
}
RETURN q.user AS user, q.marking AS marking, q.record AS record, q.tie AS tie, q.asked AS asked, q.minutes AS minutes
