// Remembers a device from which an account has signed in.
MERGE (d:KnownDevice {hash: $hash})
SET d.user = $user, d.until = $until
RETURN d.user AS user
