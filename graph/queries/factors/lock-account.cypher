// Takes the write lock of an account: two changes of its factors come one after the other.
MATCH (u:User {id: $user})
SET u._lock = true
RETURN u.id AS id
