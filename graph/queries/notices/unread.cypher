// How many notices somebody has not seen, of those that are there for him.
MATCH (n:Notice {user: $user}) WHERE n.at <= $now AND NOT n.seen
OPTIONAL MATCH (r:Record {id: n.record}) WHERE r.access IN $access
OPTIONAL MATCH (a:Record {id: n.record})-[t]->(b:Record)
WHERE t.id = n.tie AND a.access IN $access AND t.access IN $access AND b.access IN $access
WITH n, r, b WHERE (n.record IS NULL OR r IS NOT NULL) AND (n.tie IS NULL OR b IS NOT NULL)
RETURN count(n) AS unread
