// Every circle: derived relationships follow their owner over all of them, whoever writes.
MATCH (c:Circle)
RETURN c.code AS code ORDER BY code
