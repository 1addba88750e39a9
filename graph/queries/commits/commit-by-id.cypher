// One commit.
MATCH (c:Commit {id: $id})
RETURN c.id AS id, c.at AS at, c.by AS by, c.reason AS reason, c.kind AS kind, c.undoes AS undoes,
  c.result AS result, c.note AS note
