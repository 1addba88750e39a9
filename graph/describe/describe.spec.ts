import { existsSync, readFileSync } from 'node:fs';
import { migrations } from '../src/index.ts';
import { tieTypes } from '@entregent/model';
import { graphModelPage } from './graph-model.ts';
import { declaredNames } from './names.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

describe('what is written from the model', () => {
  it('is as fresh as the model: the names that queries may use', () => {
    expect(JSON.parse(read('../schema.json'))).toEqual(declaredNames());
  });

  it('is as fresh as the model: the page docs/graph-model.md', () => {
    expect(existsSync(new URL('../../docs/graph-model.md', import.meta.url))).toBe(true);
    expect(read('../../docs/graph-model.md')).toBe(graphModelPage());
  });

  it('has a uniqueness constraint for each type of tie among the migrations', () => {
    const statements = migrations().flatMap((migration) => migration.statements);
    const without = tieTypes.filter(
      (type) => !statements.some((text) => text.includes(`[r:${type}]-() REQUIRE r.id IS UNIQUE`)),
    );
    expect(without).toEqual([]);
  });
});
