// The open sessions of an account, the one used last first.
MATCH (s:Session {user: $user}) WHERE s.until > $now AND s.seen > $idleSince AND s.retired IS NULL
RETURN s.id AS id, s.device AS device, s.at AS opened, s.seen AS seen
ORDER BY seen DESC, id
