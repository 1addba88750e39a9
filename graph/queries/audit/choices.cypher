// By whom and in which circles one may search the log.
RETURN COLLECT { MATCH (u:User) RETURN {id: u.id, label: u.name} ORDER BY u.name, u.id } AS people,
  COLLECT { MATCH (c:Circle) RETURN {id: c.code, label: coalesce(c.name, c.code)} ORDER BY c.code } AS circles
