// The identities of other providers that open an account.
MATCH (i:Identity {user: $user})
RETURN i.id AS id, i.issuer AS issuer, i.label AS label, i.at AS at, i.used AS used
ORDER BY at, id
