// Creates a circle. The unique constraint refuses a code that is taken.
CREATE (c:Circle {code: $code, name: $name, kind: $kind, purpose: $purpose, defaultLevel: $defaultLevel, owner: $owner,
  opened: $now})
RETURN c.code AS code
