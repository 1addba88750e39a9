// A successful sign-in starts the count anew.
MATCH (a:Attempt {key: $key})
DETACH DELETE a
