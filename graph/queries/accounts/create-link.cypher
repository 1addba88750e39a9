// Makes a one-time sign-in link for an active account.
MATCH (u:User {login: $login}) WHERE u.active
CREATE (l:SignInLink {hash: $hash, user: u.id, until: $until})
RETURN u.id AS id
