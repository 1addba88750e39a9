// What an account can prove itself with beside its password.
MATCH (u:User {id: $user})
RETURN COUNT { MATCH (p:Passkey {user: u.id}) } AS passkeys, EXISTS { MATCH (t:Totp {user: u.id}) } AS totp
