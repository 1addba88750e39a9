// The account that an identity opens; notes the use.
MATCH (i:Identity {issuer: $issuer, subject: $subject})
MATCH (u:User {id: i.user}) WHERE u.active
SET i.used = $at
RETURN u.id AS user
