// Keeps what a commit with an idempotency key answered, for the same request sent again.
MATCH (c:Commit {id: $id})
SET c.result = $result
