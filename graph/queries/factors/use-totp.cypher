// Spends the code of a time step; a secret of before secrets were sealed is sealed by it. A step that was spent, or lies before one that was, gives no row: also for two at a time.
MATCH (t:Totp {user: $user})
SET t._lock = true
WITH t WHERE t.step < $step AND t.secret = $secret
SET t.step = $step, t.used = $at, t.secret = $sealed
RETURN t.at AS at
