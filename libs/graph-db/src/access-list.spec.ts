import { AccessKey } from '@entregent/model';
import { accessList } from './access-list.ts';

describe('the list of keys that a statement is given', () => {
  it('has one size for readers of few keys, so that they share a plan', () => {
    expect(accessList(['cluster:1'])).toHaveLength(accessList(['cluster:1', 'dossier:2']).length);
  });

  it('holds the keys of the reader first, and beside them only what no record can bear', () => {
    const [first, ...filling] = accessList(['cluster:1']);
    expect(first).toBe('cluster:1');
    expect(filling.filter((key) => AccessKey.safeParse(key).success)).toEqual([]);
  });

  it('is not cut for a reader of many', () => {
    const keys = Array.from({ length: 300 }, (_, index) => `circle-${index}:1`);
    expect(accessList(keys)).toEqual(keys);
  });
});
