// Ends an API token.
MATCH (t:Token {id: $id})
WITH t, t.id AS id
DETACH DELETE t
RETURN id
