// Takes the turn of importing a register, or keeps it: no row when another import has it and has lately said so.
MERGE (t:ImportTurn {register: $register})
SET t.asked = $now
WITH t WHERE t.holder IS NULL OR t.holder = $holder OR t.until < $now
SET t.holder = $holder, t.until = $until
RETURN t.register AS register
