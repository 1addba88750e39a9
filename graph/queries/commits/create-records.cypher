// Creates the records of one kind. Each row carries its own access key, checked by the write path before.
// sets access: yes
UNWIND $rows AS row
CREATE (n:Record:$($labels))
SET n = row
