// The passkeys of an account, oldest first; never their keys.
MATCH (p:Passkey {user: $user})
RETURN p.id AS id, p.name AS name, p.at AS at, p.used AS used, p.synced AS synced, p.credential AS credential
ORDER BY at, id
