// Writes the guesses made under keys that lock-guesses has locked.
UNWIND $rows AS row
MATCH (a:Attempt {key: row.key})
SET a.times = row.times, a.told = row.told
RETURN count(*) AS counted
