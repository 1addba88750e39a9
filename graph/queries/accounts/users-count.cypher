// How many accounts there are, of all or of those that a text finds.
MATCH (u:User) WHERE $text = '' OR u.login CONTAINS $text OR toLower(u.name) CONTAINS $text
RETURN count(u) AS total
