// Keeps a request for a lowered marking: nothing of the record changes until somebody else approves.
CREATE (q:Request {id: $id, kind: 'lowering', user: $user, at: $at, reason: $reason, state: 'open', record: $record, tie: $tie,
  type: $type, version: $version, marking: $from, target: $to})
