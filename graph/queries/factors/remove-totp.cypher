// Takes the code generator from an account.
MATCH (t:Totp {user: $user})
WITH t, t.at AS at
DETACH DELETE t
RETURN at
