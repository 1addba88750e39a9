import { type Layout, neighbourLists, stepsFrom, value } from './layout.ts';
import { spread } from './room.ts';

/** Least way from one circle to the next, in map units. */
const ring = 110;

/**
 * The surroundings of one actor: the centre, then a circle a step. On a circle, those that hang on the same neighbour
 * stand together, and kinds keep together within. A circle too full for its labels is drawn as two or more.
 */
export const concentricLayout: Layout = {
  id: 'concentric',
  labels: ['cercles', 'circles'],
  run(input, { aspect }) {
    const [x, y] = [new Float32Array(input.count), new Float32Array(input.count)];
    if (input.count === 0) return { x, y };
    const lists = neighbourLists(input);
    const centre = Math.max(0, input.centre);
    const steps = stepsFrom(lists, centre);
    const last = steps.reduce((most, step) => Math.max(most, step), 0);
    const angle = new Float64Array(input.count);
    const [wide, high] = [Math.sqrt(Math.max(0.5, aspect)), 1 / Math.sqrt(Math.max(0.5, aspect))];
    let radius = 0;
    for (let step = 1; step <= last + 1; step++) {
      // Nodes that no way leads to stand on a last circle of their own.
      const members = [...steps.keys()].filter((node) => value(steps, node) === (step > last ? -1 : step));
      if (members.length === 0) continue;
      const parent = (node: number) => {
        const inner = (lists[node] ?? []).filter((other) => value(steps, other) === step - 1);
        const [sin, cos] = inner.reduce(
          ([s, c], other) => [s + Math.sin(value(angle, other)), c + Math.cos(value(angle, other))],
          [0, 0] as [number, number],
        );
        return step === 1 || inner.length === 0 ? 0 : Math.atan2(sin, cos);
      };
      const turn = new Map(members.map((node) => [node, parent(node)]));
      members.sort(
        (a, b) =>
          (turn.get(a) as number) - (turn.get(b) as number) || value(input.kind, a) - value(input.kind, b) || a - b,
      );
      const around = members.reduce((sum, node) => sum + value(input.width, node) * 0.62, 0);
      const lanes = Math.max(1, Math.ceil(around / (2 * Math.PI * (radius + ring) * 1.4)));
      const inner = Math.max(radius + ring, around / lanes / (2 * Math.PI));
      const start = step === 1 ? -Math.PI / 2 : (turn.get(members[0] as number) as number);
      members.forEach((node, i) => {
        const here = start + (i * 2 * Math.PI) / members.length;
        const far = inner + (i % lanes) * ring * 0.62;
        angle[node] = here;
        x[node] = Math.cos(here) * far * wide;
        y[node] = Math.sin(here) * far * high;
      });
      radius = inner + (lanes - 1) * ring * 0.62;
    }
    const fixed = new Uint8Array(input.count);
    fixed[centre] = 1;
    spread({ ...input, x, y }, [...steps.keys()], fixed, 30);
    return { x, y };
  },
};
