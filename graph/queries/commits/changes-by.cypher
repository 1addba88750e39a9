// What a commit updated, removed or restored, as far as the reader could see it before.
MATCH (c:Change {commit: $commit}) WHERE c.access IN $access
RETURN c.record AS record, c.type AS type, c.version AS version, c.action AS action, c.before AS before
ORDER BY type, record
