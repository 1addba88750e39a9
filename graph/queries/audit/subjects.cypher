// What the records among these ids are called, for who may see them.
MATCH (n:Record) WHERE n.id IN $ids AND n.access IN $access
RETURN n.id AS id, n.type AS kind, n.label AS label
ORDER BY id
