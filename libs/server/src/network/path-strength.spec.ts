import { queries } from '@entregent/graph';
import { introducingTies } from '@entregent/model';
import { costs } from './path-strength.ts';
import { mapTieTypes } from './network.schemas.ts';
import { storedTypes } from './map-columns.ts';

/** Types of relationship that a statement follows, as the longest of its patterns names them. */
const typesIn = (text: string): string[] =>
  [...text.matchAll(/\[\w+:([A-Z_|]+)|\[:([A-Z_|]+)/g)]
    .map(([, named, unnamed]) => (named ?? unnamed ?? '').split('|'))
    .toSorted((a, b) => b.length - a.length)[0]
    ?.toSorted() ?? [];

describe('the ties of the network', () => {
  it('are followed by paths exactly where they introduce, and mandates beside them', () => {
    const followed = [...introducingTies, 'VIA_MANDATE'].toSorted();
    expect(typesIn(queries.network.shortestPaths.text)).toEqual(followed);
    expect(typesIn(queries.network.pathDetails.text)).toEqual(followed);
    expect(Object.keys(costs).toSorted()).toEqual(followed);
  });

  it('are all on the map', () => {
    expect(typesIn(queries.network.map.text)).toEqual(storedTypes(mapTieTypes).toSorted());
    expect(typesIn(queries.network.actor.text)).toEqual(storedTypes(mapTieTypes).toSorted());
  });
});
