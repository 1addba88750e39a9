// Mandates that name one of these actors: their shortcuts are drawn anew when the actor comes back.
UNWIND $ids AS id
MATCH (x:Actor {id: id})<-[r:HELD_BY|WITHIN|ON_BEHALF_OF]-(m:Mandate)
WHERE x.access IN $access AND r.access IN $access AND m.access IN $access
RETURN DISTINCT m.id AS id ORDER BY id
