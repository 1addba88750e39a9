// Creates ties of one type between records that the writer may see.
// sets access: yes
UNWIND $rows AS row
MATCH (a:Record {id: row.tail}) USING INDEX SEEK a:Record(id) WHERE a.access IN $access
MATCH (b:Record {id: row.head}) USING INDEX SEEK b:Record(id) WHERE b.access IN $access
CREATE (a)-[r:TIE_TYPE]->(b)
SET r = row.set
RETURN count(r) AS done
