// One import of a register at a time: two at once would both create what neither finds.
CREATE CONSTRAINT import_turn_register IF NOT EXISTS FOR (t:ImportTurn) REQUIRE t.register IS UNIQUE;
