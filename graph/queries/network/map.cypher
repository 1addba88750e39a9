// The map around an actor or an issue as one packed row of columns: who is shown, nearest first; the ties between them,
// also those that had ended on the day; how many neighbours of each are left out, by type of tie, or that they are more than
// `$counted`; the stances on an issue.
// An actor is shown with `$depth` rings of neighbours, an issue with the actors that it concerns and one ring less; `$shown`
// is what stands on the map already.
// response-local ids
// unordered: which ties are left uncounted is never told, only that there are more than `$counted`
MATCH (c:Record {id: $around}) WHERE c.access IN $access AND (c:Actor OR c:Issue)
CALL (c) {
  CALL (c) {
    WITH c WHERE c:Actor
    RETURN c AS seed
    UNION
    MATCH (c:Issue)-[u:DECIDED_BY|HANDLED_IN]->(seed:Actor) WHERE u.access IN $access AND seed.access IN $access
    RETURN seed
    UNION
    MATCH (c:Issue)<-[u:ON_ISSUE]-(s:Stance|Assessment)-[v:TAKEN_BY|ASSESSES]->(seed:Actor)
    WHERE u.access IN $access AND s.access IN $access AND v.access IN $access AND seed.access IN $access AND s.on <= $on
    RETURN seed
  }
  WITH seed ORDER BY seed.sortKey, seed.id LIMIT $limit
  RETURN collect(seed) AS seeds
}
WITH c, seeds, CASE WHEN c:Issue THEN $depth - 1 ELSE $depth END AS rings
CALL (seeds, rings) {
  UNWIND seeds AS y
  MATCH (y)-[r:KNOWS|ALLY_OF|OPPOSES|ADVISES|FUNDS|EMPLOYED_BY|MEMBER_OF|PART_OF|MIRRORS|LIAISES_WITH|HOLDS_SECRETARIAT|SUCCEEDS|REPRESENTS|VIA_MANDATE]-(x:Actor)
  WHERE rings >= 1 AND type(r) IN $ties AND x.type IN $kinds AND r.access IN $access AND x.access IN $access
    AND (r.from IS NULL OR r.from <= $on) AND (r.until IS NULL OR r.until > $on)
  WITH x, count(DISTINCT y) AS links WHERE NOT x.id IN $shown AND NOT x IN seeds
  WITH x, links
  ORDER BY links DESC, coalesce(x.ours, false) DESC, coalesce(x.relay, false) DESC, x.sortKey, x.id LIMIT $limit
  RETURN collect(x) AS first
}
CALL (seeds, first, rings) {
  UNWIND first AS y
  MATCH (y)-[r:KNOWS|ALLY_OF|OPPOSES|ADVISES|FUNDS|EMPLOYED_BY|MEMBER_OF|PART_OF|MIRRORS|LIAISES_WITH|HOLDS_SECRETARIAT|SUCCEEDS|REPRESENTS|VIA_MANDATE]-(x:Actor)
  WHERE rings >= 2 AND type(r) IN $ties AND x.type IN $kinds AND r.access IN $access AND x.access IN $access
    AND (r.from IS NULL OR r.from <= $on) AND (r.until IS NULL OR r.until > $on)
  WITH x, count(DISTINCT y) AS links WHERE NOT x IN seeds AND NOT x IN first
  WITH x, links
  ORDER BY links DESC, coalesce(x.ours, false) DESC, coalesce(x.relay, false) DESC, x.sortKey, x.id LIMIT $limit
  RETURN collect(x) AS second
}
CALL () {
  UNWIND $shown AS id
  MATCH (x:Record:Actor {id: id}) WHERE x.access IN $access
  WITH x ORDER BY x.sortKey, x.id
  RETURN collect(DISTINCT x) AS before
}
WITH c, before + [x IN (seeds + first + second)[..$limit] WHERE NOT x IN before] AS found
WITH c, found[..$limit] AS nodes
CALL (nodes) {
  UNWIND nodes AS x
  CALL (x, nodes) {
    MATCH (x)-[r:KNOWS|ALLY_OF|OPPOSES|ADVISES|FUNDS|EMPLOYED_BY|MEMBER_OF|PART_OF|MIRRORS|LIAISES_WITH|HOLDS_SECRETARIAT|SUCCEEDS|REPRESENTS|VIA_MANDATE]-(y:Actor)
    WHERE NOT y IN nodes AND r.access IN $access AND y.access IN $access
      AND (r.from IS NULL OR r.from <= $on) AND (r.until IS NULL OR r.until > $on)
    WITH DISTINCT type(r) AS type, y LIMIT $counted + 1
    RETURN collect(type) AS types
  }
  UNWIND CASE WHEN size(types) > $counted THEN [null] ELSE types END AS type
  WITH x, type, count(*) AS count ORDER BY x.id, type
  RETURN collect([id(x), type, CASE WHEN type IS NULL THEN $counted ELSE count END]) AS hidden
}
CALL (nodes) {
  UNWIND nodes AS x
  MATCH (x)-[r:KNOWS|ALLY_OF|OPPOSES|ADVISES|FUNDS|EMPLOYED_BY|MEMBER_OF|PART_OF|MIRRORS|LIAISES_WITH|HOLDS_SECRETARIAT|SUCCEEDS|REPRESENTS|VIA_MANDATE]->(y:Actor)
  WHERE y IN nodes AND r.access IN $access AND y.access IN $access AND (r.from IS NULL OR r.from <= $on)
  OPTIONAL MATCH (m:Record {id: r.mandate}) WHERE m.access IN $access
  WITH x, r, y, m ORDER BY x.id, type(r), y.id, coalesce(r.id, r.mandate)
  RETURN collect([id(x), id(y), type(r), coalesce(r.id, r.mandate), r.access, coalesce(r.title, m.title), r.status, m.role,
    r.until <= $on,
    COUNT { UNWIND coalesce(r.sources, m.sources) AS source MATCH (s:Record {id: source}) WHERE s.access IN $access }
  ]) AS edges
}
CALL () {
  MATCH (i:Record:Issue {id: $issue})<-[u:ON_ISSUE]-(s:Stance)-[v:TAKEN_BY]->(x:Actor)
  WHERE i.access IN $access AND u.access IN $access AND s.access IN $access AND v.access IN $access AND x.access IN $access
    AND s.on <= $on
  WITH x, s ORDER BY s.on, s.id
  RETURN collect([x.id, s.position]) AS stances
}
CALL (nodes) {
  UNWIND nodes AS x
  MATCH (x)<-[h:HELD_BY]-(m:Mandate)-[w:WITHIN]->(b:Actor)
  WHERE h.access IN $access AND m.access IN $access AND w.access IN $access AND b.access IN $access
    AND (m.from IS NULL OR m.from <= $on) AND (m.until IS NULL OR m.until > $on)
  WITH x, m, b ORDER BY x.id, b.type, coalesce(m.from, '') DESC, m.id
  WITH x, collect([m.role, m.title, b.label])[0] AS hat
  RETURN collect([id(x)] + hat) AS hats
}
CALL (nodes) {
  UNWIND nodes AS x
  MATCH (x:Person)-[e:EMPLOYED_BY]->(b:Actor)
  WHERE e.access IN $access AND b.access IN $access
    AND (e.from IS NULL OR e.from <= $on) AND (e.until IS NULL OR e.until > $on)
  WITH x, e, b ORDER BY x.id, coalesce(e.from, '') DESC, e.id
  WITH x, collect([coalesce(b.acronym, b.label), b.ours]) AS posts
  RETURN collect([id(x), posts[0][0], any(post IN posts WHERE post[1])]) AS employers
}
RETURN c.label AS label, c.type AS type,
  [x IN nodes | [id(x), x.id, x.type, x.label, x.acronym, x.access, x.ours, x.relay, x.invented, x.honorific]] AS nodes,
  hidden, edges, stances, hats, employers
