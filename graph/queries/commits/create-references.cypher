// Creates the derived relationships of reference fields: type by field, key of the owner.
UNWIND $rows AS row
MATCH (a:Record {id: row.owner}) WHERE a.access IN $access
MATCH (b:Record {id: row.target}) WHERE b.access IN $access
CREATE (a)-[r:$(row.type) {owner: row.owner, field: row.field, access: row.access, commit: row.commit}]->(b)
RETURN count(r) AS done
