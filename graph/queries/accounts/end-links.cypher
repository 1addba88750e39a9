// Ends the sign-in links of an account that were not used.
MATCH (l:SignInLink {user: $user})
DETACH DELETE l
RETURN count(*) AS ended
