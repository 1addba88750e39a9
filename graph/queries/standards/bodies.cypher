// The bodies that committees belong to, for choosing one, with how many committees each has.
MATCH (c:Committee) WHERE c.access IN $access AND c.body IS NOT NULL
RETURN c.body AS body, count(c) AS committees
ORDER BY body
