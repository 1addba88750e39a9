/**
 * Groups of nodes more linked within than without: nodes move, one after the other, to the group of a neighbour that
 * raises modularity most, until none moves (the first phase of Blondel et al., "Fast unfolding of communities in large
 * networks", 2008), then groups are joined the same way. Answers the group of each node; deterministic.
 */
export function groupsOf(lists: readonly (readonly number[])[]): Int32Array {
  let groups = moved(
    lists.map((list) => new Map(list.map((other) => [other, 1]))),
    lists.map((list) => list.length),
  );
  for (let level = 0; level < 4; level++) {
    const between: Map<number, number>[] = [];
    const weight: number[] = [];
    lists.forEach((list, node) => {
      const mine = groups[node] as number;
      weight[mine] = (weight[mine] ?? 0) + list.length;
      const row = (between[mine] ??= new Map());
      for (const other of list) {
        const theirs = groups[other] as number;
        if (theirs !== mine) row.set(theirs, (row.get(theirs) ?? 0) + 1);
      }
    });
    const joined = moved(between, weight);
    const next = groups.map((group) => joined[group] as number);
    if (new Set(next).size === new Set(groups).size) return groups;
    groups = next;
  }
  return groups;
}

/** Local moves over weighted links; groups are numbered from 0 without a hole. */
function moved(links: readonly ReadonlyMap<number, number>[], weight: readonly number[]): Int32Array {
  const group = Int32Array.from(links.keys());
  const total = [...weight];
  const all = Math.max(
    1,
    weight.reduce((sum, w) => sum + w, 0),
  );
  for (let pass = 0; pass < 12; pass++) {
    let changed = false;
    links.forEach((row, node) => {
      const mine = group[node] as number;
      const own = weight[node] as number;
      total[mine] = (total[mine] as number) - own;
      const toward = new Map<number, number>([[mine, 0]]);
      for (const [other, strength] of row) {
        const theirs = group[other] as number;
        toward.set(theirs, (toward.get(theirs) ?? 0) + strength);
      }
      let [best, gain] = [mine, (toward.get(mine) as number) - (own * (total[mine] as number)) / all];
      for (const [candidate, strength] of toward) {
        const rise = strength - (own * (total[candidate] as number)) / all;
        if (rise > gain + 1e-9) [best, gain] = [candidate, rise];
      }
      total[best] = (total[best] as number) + own;
      changed ||= best !== mine;
      group[node] = best;
    });
    if (!changed) break;
  }
  const names = new Map([...new Set(group)].map((name, i) => [name, i]));
  return group.map((name) => names.get(name) as number);
}
