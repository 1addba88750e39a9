// Opens a session of an active account whose password is still the one that was verified; only the hash of its secret is kept.
// The account is locked first: a password that is being changed, or an account that is being closed, opens nothing.
MATCH (u:User {id: $user})
SET u.signedIn = $at
WITH u WHERE u.active AND ($password IS NULL OR u.password = $password)
CREATE (s:Session {id: $id, hash: $hash, user: u.id, at: $at, seen: $at, proved: $at, until: $until, device: $device})
RETURN s.id AS id
