// Both actors, and up to eleven of the shortest ways of introduction between them that avoid some actors: the kinds and
// ids of the actors met, strongest ties first. No row when either actor cannot be seen.
MATCH (a:Record:Actor {id: $from}) WHERE a.access IN $access
MATCH (b:Record:Actor {id: $to}) WHERE b.access IN $access
RETURN COLLECT {
  MATCH p = allShortestPaths((a)-[:KNOWS|ALLY_OF|ADVISES|FUNDS|EMPLOYED_BY|MEMBER_OF|PART_OF|MIRRORS|LIAISES_WITH|HOLDS_SECRETARIAT|REPRESENTS|VIA_MANDATE*..6]-(b))
  WHERE all(x IN nodes(p) WHERE x.access IN $access AND NOT x.id IN $without)
    AND all(r IN relationships(p) WHERE (r.from IS NULL OR r.from <= $on) AND (r.until IS NULL OR r.until > $on)
      AND r.access IN $access)
  WITH [x IN nodes(p) | x.id] AS ids, min(reduce(cost = 0, r IN relationships(p) | cost + $costs[type(r)])) AS cost
  RETURN ids ORDER BY cost, ids LIMIT 11
} AS paths
