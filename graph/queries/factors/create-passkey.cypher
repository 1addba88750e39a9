// Gives an account a passkey; a credential that is there already gives no row.
MERGE (p:Passkey {credential: $credential})
ON CREATE SET p.id = $id, p.user = $user, p.name = $name, p.key = $key, p.counter = $counter, p.synced = $synced, p.at = $at
WITH p WHERE p.id = $id
RETURN p.id AS id
