// Takes an open request for a lowered marking, inside the commit that carries it out: of two who approve at once, one gets
// it. The state is read under the lock.
MATCH (q:Request {id: $id})
SET q._lock = true
WITH q WHERE q.kind = 'lowering' AND q.state = 'open'
SET q._lock = null, q.state = 'accepted', q.decidedBy = $by, q.decidedAt = $at, q.decision = $decision, q.commit = $commit
WITH q
CALL (q) {
  MATCH (n:Notice {about: q.id}) WHERE n.kind ENDS WITH '_asked' AND n.user <> q.user
  SET n.seen = true
}
RETURN coalesce(q.tie, q.record) AS record, q.user AS user, q.marking AS from, q.target AS to, q.version AS version
