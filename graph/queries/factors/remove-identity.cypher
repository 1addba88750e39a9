// Takes an identity from an account.
MATCH (i:Identity {id: $id, user: $user})
WITH i, i.issuer AS issuer
DETACH DELETE i
RETURN issuer
