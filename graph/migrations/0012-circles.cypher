// Memberships become dated: those from before say since when somebody has belonged to the circle, and circles what they are.
MATCH (:User)-[m:MEMBER]->(:Circle) WHERE m.joined IS NULL SET m.joined = m.since;
MATCH (c:Circle) WHERE c.kind IS NULL SET c.kind = CASE c.code WHEN 'cluster' THEN 'cluster' ELSE 'dossier' END;
