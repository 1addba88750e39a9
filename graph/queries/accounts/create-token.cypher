// Makes an API token: a role, circles with their ceilings within those of its account, an end and a cost limit.
MATCH (u:User {login: $login}) WHERE u.active
CREATE (t:Token {id: $id, hash: $hash, user: u.id, name: $name, role: $role, circles: $circles, until: $until, cost: $cost, at: $at})
RETURN t.id AS id, t.user AS user
