import { type Layout, neighbourLists, stepsFrom, value } from './layout.ts';

/** From one column to the next, and least from one node to the next within a column, in map units. */
const columnStep = 190;
const rowStep = 78;
const sweeps = 12;

/**
 * Paths, left to right: a column a step away from the start (the centre), the wished end alone in the last one. Within
 * a column, nodes follow the mean height of their neighbours, swept both ways, which takes most crossings out.
 */
export const layeredLayout: Layout = {
  id: 'layered',
  labels: ['étapes', 'steps'],
  run(input, { target }) {
    const [x, y] = [new Float32Array(input.count), new Float32Array(input.count)];
    if (input.count === 0) return { x, y };
    const lists = neighbourLists(input);
    const start = Math.max(0, input.centre);
    const steps = stepsFrom(lists, start);
    const last = steps.reduce((most, step) => Math.max(most, step), 0);
    const columnOf = (node: number) => {
      if (node === target && node !== start) return Math.max(last, 1);
      const step = value(steps, node);
      // What stands beside the end but not before it must not share its column; what no way leads to comes after all.
      if (step < 0) return last + 1;
      return target !== undefined && step === last && last > 1 ? last - 1 : step;
    };
    const columns: number[][] = [];
    for (let node = 0; node < input.count; node++) (columns[columnOf(node)] ??= []).push(node);
    const rank = new Float64Array(input.count);
    const place = (column: readonly number[]) =>
      column.forEach((node, i) => (rank[node] = i - (column.length - 1) / 2));
    columns.forEach(place);
    for (let sweep = 0; sweep < sweeps; sweep++) {
      const order = sweep % 2 === 0 ? columns : columns.toReversed();
      for (const column of order) {
        if (!column) continue;
        const pull = new Map(
          column.map((node) => {
            const others = (lists[node] ?? []).filter((other) => columnOf(other) !== columnOf(node));
            const mean = others.reduce((sum, other) => sum + value(rank, other), 0) / Math.max(1, others.length);
            return [node, others.length > 0 ? mean : value(rank, node)];
          }),
        );
        column.sort((a, b) => (pull.get(a) as number) - (pull.get(b) as number) || a - b);
        place(column);
      }
    }
    for (let node = 0; node < input.count; node++) {
      x[node] = columnOf(node) * columnStep;
      y[node] = value(rank, node) * rowStep;
    }
    return { x, y };
  },
};
