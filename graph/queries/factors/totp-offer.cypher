// The secret that waits for its first code.
MATCH (o:TotpOffer {user: $user}) WHERE o.until > $now
RETURN o.secret AS secret
