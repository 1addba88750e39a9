// Takes all recovery codes from an account, used ones too.
MATCH (c:RecoveryCode {user: $user})
DETACH DELETE c
