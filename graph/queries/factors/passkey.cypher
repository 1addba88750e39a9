// The key that answers for a credential, and the account that it opens.
MATCH (p:Passkey {credential: $credential})
MATCH (u:User {id: p.user}) WHERE u.active
RETURN p.id AS id, p.user AS user, p.key AS key, p.counter AS counter, p.name AS name
