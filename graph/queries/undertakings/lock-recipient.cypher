// Takes the write locks of a recipient and of his undertakings, in the order of the ids: who would suspend, revoke or remove
// one of them waits until the delivery has happened or has not.
MATCH (p:Record:Person {id: $person}) WHERE p.access IN $access
SET p._lock = true REMOVE p._lock
WITH p
MATCH (p)<-[b:UNDERTAKEN_BY]-(u:Undertaking) WHERE b.access IN $access AND u.access IN $access
WITH u ORDER BY u.id
SET u._lock = true REMOVE u._lock
RETURN count(u) AS locked
