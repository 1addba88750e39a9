// Marks the approvals of a delivery as used: each serves once.
MATCH (y:DeliveryApproval {person: $person}) WHERE y.circle = $circle AND y.level = $level AND y.used IS NULL
SET y.used = $now
RETURN count(y) AS used
