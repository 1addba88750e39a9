// Records of one register that people put into the trash: an import does not bring them back. Those that went with the
// undo of an import do not count.
// reads the trash
MATCH (n:Record:Removed) WHERE n.origin STARTS WITH $prefix AND n.removedAccess IN $access
MATCH (c:Commit {id: n.commit}) WHERE c.kind <> 'undo'
RETURN n.origin AS origin
ORDER BY origin
