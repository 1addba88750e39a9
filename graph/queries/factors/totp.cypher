// The code generator of an account.
MATCH (t:Totp {user: $user})
RETURN t.secret AS secret, t.at AS at, t.used AS used
