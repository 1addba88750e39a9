// Whether the reader sees anything of the demonstration cluster: the screens then say that the base is an example.
RETURN EXISTS { MATCH (n:Person) WHERE n.access IN $access AND n.origin STARTS WITH 'demo:' } AS sample
