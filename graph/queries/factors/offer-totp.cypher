// Keeps the secret of a code generator until a first code confirms it; a new offer replaces the one before.
MERGE (o:TotpOffer {user: $user})
SET o.secret = $secret, o.until = $until
RETURN o.until AS until
