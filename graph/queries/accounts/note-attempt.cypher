// Counts one sign-in attempt for a name within its window; answers how many there were.
MERGE (a:Attempt {key: $key})
SET a.count = CASE WHEN a.since > $windowStart THEN a.count + 1 ELSE 1 END,
  a.since = CASE WHEN a.since > $windowStart THEN a.since ELSE $now END
RETURN a.count AS count
