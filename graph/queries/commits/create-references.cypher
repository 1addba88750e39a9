// Creates the derived relationships of the reference fields of new records: type by field, key of the owner.
UNWIND $rows AS row
MATCH (a:Record {id: row.owner}) USING INDEX SEEK a:Record(id) WHERE a.access IN $access
MATCH (b:Record {id: row.target}) USING INDEX SEEK b:Record(id) WHERE b.access IN $access
CREATE (a)-[r:$(row.type) {owner: row.owner, field: row.field, access: row.access, commit: row.commit}]->(b)
RETURN count(r) AS done
