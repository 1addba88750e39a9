// The guesses made under these keys, each key locked until the end of the transaction: nobody counts beside us.
UNWIND $keys AS key
MERGE (a:Attempt {key: key})
SET a.until = $until
RETURN a.key AS key, coalesce(a.times, []) AS times, coalesce(a.told, false) AS told
