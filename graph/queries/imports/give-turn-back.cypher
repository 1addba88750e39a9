// Gives the turn of importing a register back.
MATCH (t:ImportTurn {register: $register, holder: $holder})
DELETE t
