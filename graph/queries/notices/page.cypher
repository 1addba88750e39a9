// What somebody is told, latest first, and how much of it he has not seen. A notice on a record that he does not see, or no
// longer, is not there.
MATCH (n:Notice {user: $user}) WHERE n.at <= $now
OPTIONAL MATCH (r:Record {id: n.record}) WHERE r.access IN $access
OPTIONAL MATCH (a:Record {id: n.record})-[t]->(b:Record)
WHERE t.id = n.tie AND a.access IN $access AND t.access IN $access AND b.access IN $access
WITH n, r, b WHERE (n.record IS NULL OR r IS NOT NULL) AND (n.tie IS NULL OR b IS NOT NULL)
OPTIONAL MATCH (u:User {id: n.by})
WITH n, r, b, u ORDER BY n.at DESC, n.id
WITH collect({id: n.id, at: n.at, kind: n.kind, params: n.params, link: n.link, seen: n.seen, by: u.name, record: r.id,
  type: r.type, label: r.label, other: b.label}) AS found, count(CASE WHEN NOT n.seen THEN 1 END) AS unread
RETURN size(found) AS total, unread,
  [x IN found WHERE $afterAt IS NULL OR x.at < $afterAt OR (x.at = $afterAt AND x.id > $afterId)][..$limit] AS rows
