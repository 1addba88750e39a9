// How many records of each kind bear each marking of a circle, of those that the reader sees.
MATCH (n:Record) WHERE n.access IN $access AND n.access IN $keys
RETURN n.type AS kind, n.access AS marking, count(n) AS count
ORDER BY kind, marking
