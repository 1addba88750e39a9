import type { Path, Step } from './api/network-queries.ts';
import { drawPaths } from './path-layout.ts';

const step = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  kind: 'Person',
  label: id,
  access: 'pole:1',
  ours: false,
  relay: false,
  how: 'x',
  since: null,
  type: 'KNOWS',
  sources: 2,
  grade: null,
  lastMet: null,
  through: null,
  ...more,
});
const path = (...steps: readonly Step[]): Path => ({
  length: steps.length - 1,
  sentence: '',
  why: '',
  ask: '',
  steps: [...steps],
});
const size = { width: 400, height: 600 };

describe('the drawing of paths', () => {
  const paths = [path(step('a'), step('m'), step('z')), path(step('a'), step('m'), step('n'), step('z'))];
  const { nodes, lines } = drawPaths(paths, [1, 2], size);

  it('draws each actor and each step once', () => {
    expect(nodes.map(({ step: { id } }) => id)).toEqual(['a', 'm', 'z', 'n']);
    expect(lines.map(({ id }) => id)).toEqual(['a m', 'm z', 'm n', 'n z']);
  });

  it('puts the numbers of all paths on the step that they begin with', () => {
    expect(lines.map(({ numbers }) => numbers)).toEqual([[1, 2], [], [], []]);
  });

  it('goes from top to bottom, inside the picture', () => {
    const y = Object.fromEntries(nodes.map((node) => [node.step.id, node.y]));
    expect([y['a'], y['m'], y['z']]).toEqual([y['a'], y['m'], y['z']].toSorted((a, b) => Number(a) - Number(b)));
    for (const { x: across, y: down } of nodes) {
      expect(Math.min(across, 400 - across)).toBeGreaterThan(0);
      expect(Math.min(down, 600 - down)).toBeGreaterThan(0);
    }
  });

  it('tells seats, work, acquaintance and weak links apart', () => {
    const committee = { id: 'c', kind: 'Committee', label: 'c', access: 'pole:1', ours: false, relay: false } as const;
    const looks = drawPaths(
      [path(step('a'), step('b', { through: committee }), step('c', { type: 'EMPLOYED_BY', sources: 1 }), step('d'))],
      [1],
      size,
    ).lines;
    expect(looks.map(({ look, weak }) => [look, weak])).toEqual([
      ['seats', false],
      ['work', true],
      ['know', false],
    ]);
  });
});
