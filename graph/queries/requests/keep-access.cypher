// Keeps a request for access to a record, with its marking where there is such a record. Whoever asks learns nothing of it.
// tells the owner, not the reader: whoever decides on the circle must learn who asks for what; the asker's answer is one sentence
OPTIONAL MATCH (n:Record {id: $record})
CREATE (q:Request {id: $id, kind: 'access', user: $user, at: $at, reason: $reason, state: 'open', record: $record,
  marking: n.access})
