// Ends an API token.
MATCH (t:Token {id: $id})
WITH t, t.id AS id, t.user AS user, t.name AS name
DETACH DELETE t
RETURN id, user, name
