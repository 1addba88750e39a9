// Ends the API tokens of an account whose role it may not give any more.
MATCH (t:Token {user: $user}) WHERE NOT t.role IN $roles
WITH t, t.id AS id
DETACH DELETE t
RETURN id
