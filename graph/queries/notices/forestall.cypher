// Brings notices that were written for a later moment forward to now: what they tell has happened earlier.
MATCH (n:Notice {about: $about}) WHERE n.at > $now
SET n.at = $now
