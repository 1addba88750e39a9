// Who owes a second factor, or has to choose one.
MATCH (h:HalfSession {hash: $hash}) WHERE h.until > $now
MATCH (u:User {id: h.user}) WHERE u.active
RETURN h.user AS user, h.step AS step, h.means AS means, h.password AS password
