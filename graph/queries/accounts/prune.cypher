// Deletes what has ended by itself: sessions, links, guesses, tokens, devices. A few at a time: each sign-in clears some.
// unordered, 4 times: all of it has ended; what this sign-in leaves the next one takes
CALL () {
  MATCH (s:Session) WHERE s.until < $now RETURN s AS ended LIMIT 500
  UNION ALL
  MATCH (l:SignInLink) WHERE l.until < $now RETURN l AS ended LIMIT 500
  UNION ALL
  MATCH (a:Attempt) WHERE a.until < $now RETURN a AS ended LIMIT 500
  UNION ALL
  MATCH (d:KnownDevice) WHERE d.until < $now RETURN d AS ended LIMIT 500
}
DETACH DELETE ended
RETURN count(*) AS deleted
