// Gives an account recovery codes, of which only the hashes are kept.
UNWIND $hashes AS hash
CREATE (c:RecoveryCode {user: $user, hash: hash, at: $at})
RETURN count(c) AS made
