// Kind and marking of records that others are about to name.
UNWIND $ids AS id
MATCH (n:Record {id: id}) WHERE n.access IN $access
RETURN n.id AS id, n.type AS type, n.access AS access ORDER BY id
