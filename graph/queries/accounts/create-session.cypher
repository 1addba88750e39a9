// Opens a session: only the hash of its secret is kept.
CREATE (s:Session {hash: $hash, user: $user, at: $at, seen: $at, until: $until})
RETURN s.user AS user
