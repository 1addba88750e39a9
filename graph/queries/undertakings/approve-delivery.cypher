// Keeps the yes of a second person to one delivery, until it is used or its time is over.
CREATE (y:DeliveryApproval {id: $id, person: $person, circle: $circle, level: $level, purpose: $purpose, by: $by, at: $at,
  until: $until})
RETURN y.id AS id
