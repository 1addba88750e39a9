import { FocusPayload } from './payload.ts';
import { syntheticPayload } from './synthetic.ts';

const payload = syntheticPayload({ nodes: 12 });
const touching = ({ from, to }: FocusPayload['edges'], node: number) =>
  from.filter((end, edge) => end === node || to[edge] === node).length;

describe('the focus payload', () => {
  it('accepts a map of every kind of node and link', () => {
    expect(FocusPayload.parse(syntheticPayload({ nodes: 200 })).nodes.id).toHaveLength(200);
  });

  it('refuses columns of unequal length', () => {
    const result = FocusPayload.safeParse({ ...payload, nodes: { ...payload.nodes, label: ['one'] } });
    expect(result.error?.issues.map((issue) => issue.message)).toContain('columns of unequal length');
  });

  it('refuses a node that comes twice', () => {
    const id = payload.nodes.id.with(1, 'n0');
    const result = FocusPayload.safeParse({ ...payload, nodes: { ...payload.nodes, id } });
    expect(result.error?.issues.map((issue) => issue.path)).toContainEqual(['nodes', 'id']);
  });

  it('refuses a link whose end is no node', () => {
    const from = payload.edges.from.with(0, 12);
    const result = FocusPayload.safeParse({ ...payload, edges: { ...payload.edges, from } });
    expect(result.error?.issues.map((issue) => issue.message)).toContain('a link leaves the columns of nodes');
  });

  it('refuses a kind of link that the model does not know', () => {
    const type = ['HATES', ...payload.edges.type.slice(1)];
    expect(FocusPayload.safeParse({ ...payload, edges: { ...payload.edges, type } }).success).toBe(false);
  });
});

describe('the synthetic map', () => {
  it('is the same for the same seed and another for another', () => {
    expect(syntheticPayload({ nodes: 50, seed: 3 })).toEqual(syntheticPayload({ nodes: 50, seed: 3 }));
    expect(syntheticPayload({ nodes: 50, seed: 3 })).not.toEqual(syntheticPayload({ nodes: 50, seed: 4 }));
  });

  it('gives its hub the members asked for', () => {
    const { edges } = syntheticPayload({ nodes: 300, hub: 120 });
    expect(touching(edges, 0)).toBeGreaterThanOrEqual(120);
  });
});
