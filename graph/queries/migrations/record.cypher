// Records a migration as applied. Running its statements again does no harm, so a crash before this line is safe.
MERGE (m:Migration {name: $name})
SET m.checksum = $checksum, m.at = $at
