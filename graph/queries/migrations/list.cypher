// The migrations that were applied, with the checksum of the text that was.
MATCH (m:Migration)
RETURN m.name AS name, m.checksum AS checksum ORDER BY name
