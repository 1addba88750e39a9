// Creates the derived VIA_MANDATE relationships of new mandates, with the mandate's key and dates, so that a hat is one
// step of a path.
UNWIND $rows AS row
MATCH (a:Record {id: row.tail}) USING INDEX SEEK a:Record(id) WHERE a.access IN $access
MATCH (b:Record {id: row.head}) USING INDEX SEEK b:Record(id) WHERE b.access IN $access
CREATE (a)-[r:VIA_MANDATE {mandate: row.mandate, access: row.access, from: row.from, until: row.until}]->(b)
RETURN count(r) AS done
