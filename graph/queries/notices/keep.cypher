// Tells people what happened, in the transaction of the act. A notice of a later moment shows from then on.
UNWIND $rows AS row
CREATE (n:Notice)
SET n = row
