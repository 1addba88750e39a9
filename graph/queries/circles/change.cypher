// Gives a circle its name, purpose and the like as they are to be from now on.
MATCH (c:Circle {code: $code})
SET c.name = $name, c.kind = $kind, c.purpose = $purpose, c.defaultLevel = $defaultLevel, c.owner = $owner, c.closed = $closed
RETURN c.code AS code
