// Which records a commit changed, and the versions that they got, as far as the reader could see them before.
MATCH (c:Change {commit: $commit}) WHERE c.access IN $access
RETURN c.record AS id, c.version + 1 AS version ORDER BY id
