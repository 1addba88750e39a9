// How many requests of a kind somebody made since a moment. Writing to his account first makes two requests at once take turns.
MATCH (u:User {id: $user})
SET u._lock = null
RETURN COUNT { MATCH (q:Request {user: $user}) WHERE q.kind = $kind AND q.at > $since } AS count
