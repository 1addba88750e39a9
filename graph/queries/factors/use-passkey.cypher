// Notes the use of a passkey. A counter that does not rise gives no row: the answer is replayed, or the key was copied.
MATCH (p:Passkey {id: $id})
SET p._lock = true
WITH p WHERE p.counter < $counter OR (p.counter = 0 AND $counter = 0)
SET p.counter = $counter, p.used = $at
RETURN p.id AS id
