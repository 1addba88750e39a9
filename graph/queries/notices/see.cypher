// Marks notices of somebody as seen: those that are named, or all that are there by now.
MATCH (n:Notice {user: $user}) WHERE n.at <= $now AND NOT n.seen AND ($ids IS NULL OR n.id IN $ids)
SET n.seen = true
RETURN count(n) AS seen
