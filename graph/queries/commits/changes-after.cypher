// Changes of some records since a version, as far as the reader could see them: the conflicts of an undo.
UNWIND $rows AS row
MATCH (c:Change {record: row.record}) WHERE c.version > row.version AND c.access IN $access
RETURN c.record AS record, c.version AS version, c.action AS action, c.before AS before, c.commit AS commit
ORDER BY record, version
