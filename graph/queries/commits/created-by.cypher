// What a commit created, by kind, in packs.
MATCH (c:Created {commit: $commit})
RETURN c.type AS type, c.ids AS ids ORDER BY type, ids[0]
