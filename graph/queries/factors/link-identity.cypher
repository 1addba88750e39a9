// Links an identity to an account. One that is another account's stays so: then there is no row.
MERGE (i:Identity {issuer: $issuer, subject: $subject})
ON CREATE SET i.id = $id, i.user = $user, i.at = $at
WITH i WHERE i.user = $user
SET i.label = $label
RETURN i.id AS id
