// Waits until every index answers.
CALL db.awaitIndexes(120)
