// The offered secret becomes the code generator of the account, in place of any other; its first code is spent.
MATCH (o:TotpOffer {user: $user}) WHERE o.secret = $secret
MERGE (t:Totp {user: $user})
SET t.secret = o.secret, t.step = $step, t.at = $at, t.used = null
DETACH DELETE o
RETURN t.at AS at
