// The marking of what a request is about, a record or a tie at it, as far as the reader sees it.
MATCH (n:Record {id: $record}) WHERE n.access IN $access
OPTIONAL MATCH (a:Record {id: $record})-[t]->(b:Record)
WHERE t.id = $tie AND a.access IN $access AND t.access IN $access AND b.access IN $access
WITH n, t WHERE $tie IS NULL OR t IS NOT NULL
RETURN n.type AS type, n.access AS marking
