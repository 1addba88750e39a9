// Takes a passkey from an account.
MATCH (p:Passkey {id: $id, user: $user})
WITH p, p.name AS name
DETACH DELETE p
RETURN name
