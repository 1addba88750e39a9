// Creates a need-to-know circle, or gives one that is there its name and default level.
MERGE (c:Circle {code: $code})
SET c.name = $name, c.defaultLevel = $defaultLevel
RETURN c.code AS code, c.name AS name, c.defaultLevel AS defaultLevel
