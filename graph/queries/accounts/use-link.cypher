// Uses a sign-in link: whoever deletes it may sign in, so it works once.
MATCH (l:SignInLink {hash: $hash})
WITH l, l.user AS user, l.until AS until
DETACH DELETE l
WITH user, until WHERE until > $now
RETURN user
