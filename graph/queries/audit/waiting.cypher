// How many entries wait for their seal, and since when.
MATCH (e:Unsealed)
RETURN count(e) AS count, min(e.at) AS since
