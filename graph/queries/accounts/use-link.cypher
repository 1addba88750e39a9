// Uses a sign-in link: it is locked before it is read, so that it works once.
MATCH (l:SignInLink {hash: $hash})
SET l.used = true
WITH l, l.user AS user, l.until AS until
DETACH DELETE l
WITH user, until WHERE until > $now
RETURN user
