// Every API token that has not ended, with its limits and last use; never its secret.
MATCH (t:Token) WHERE t.until > $now
MATCH (u:User {id: t.user})
RETURN t.id AS id, t.name AS name, u.login AS login, t.role AS role, t.circles AS circles, t.until AS until, t.cost AS cost,
  t.at AS made, t.used AS used
ORDER BY name, id
