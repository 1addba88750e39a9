import { entityOf, kinds, tieFields } from '@entregent/model';
import {
  changesIn,
  derivedOf,
  derivedOfTie,
  labelsOf,
  referencesIn,
  requiredReferences,
  reserved,
  reservedInTies,
  shortcutsOf,
} from './derive.ts';

describe('what is derived from the fields of a record', () => {
  it('is its name, its order and its folded search text', () => {
    const person = { givenName: 'Zoé', familyName: 'L’Hôte' };
    expect(derivedOf('Person', person)).toEqual({
      label: 'Zoé L’Hôte',
      sortKey: 'l hote zoe',
      search: 'zoe l hote l hote zoe',
    });
  });

  it.each([
    ['2024', '2025-01-01'],
    ['2024-02', '2024-03-01'],
    ['2024-02-29', '2024-03-01'],
    ['9999-12-31', null],
    ['9999', null],
    [null, null],
  ])('is, for a fact that holds to %s, the day %s on which it no longer does', (to, until) => {
    expect(derivedOfTie({ to })).toEqual({ until });
  });

  it('is one relationship for each id in a reference field', () => {
    expect(referencesIn('Task', { assignee: 'a', issue: null })).toEqual([
      { type: 'ASSIGNED_TO', field: 'assignee', target: 'a' },
    ]);
    expect(referencesIn('Activity', { committees: ['a', 'b'], issues: ['c'] }, ['committees'])).toHaveLength(2);
  });

  it('is, for a mandate, a step between each two of person, place and represented organisation', () => {
    const mandate = { id: 'm', person: 'p', within: 'c', behalf: 'o', access: 'cluster:1', to: '2024' };
    const steps = shortcutsOf(mandate).map(({ tail, head }) => [tail, head]);
    expect(steps).toEqual([
      ['p', 'c'],
      ['p', 'o'],
      ['o', 'c'],
    ]);
    expect(shortcutsOf({ ...mandate, behalf: null })).toHaveLength(1);
    expect(shortcutsOf({ ...mandate, within: 'o' })).toHaveLength(2);
    expect(shortcutsOf(mandate)[0]).toMatchObject({
      mandate: 'm',
      access: 'cluster:1',
      from: null,
      until: '2025-01-01',
    });
  });

  it('knows which references a record cannot be without', () => {
    expect(requiredReferences('Mandate')).toEqual(['person', 'within']);
    expect(requiredReferences('Task')).toEqual([]);
  });

  it('marks actors and what the search box finds by labels of their own', () => {
    expect(labelsOf('Person')).toEqual(['Person', 'Actor', 'Searchable']);
    expect(labelsOf('Attendance')).toEqual(['Attendance']);
  });

  it('bears names that no field of the model bears', () => {
    const own = (names: readonly string[], taken: readonly string[]) => names.filter((name) => taken.includes(name));
    expect(kinds.flatMap((kind) => own(reserved, Object.keys(entityOf(kind).schema.shape)))).toEqual([]);
    expect(own(reservedInTies, Object.keys(tieFields))).toEqual([]);
  });
});

describe('the entries of an update that change something', () => {
  it('leave out what is there already, and take an absent value for an empty one', () => {
    const stored = { note: 'x', languages: ['fr'] };
    expect(changesIn({ note: 'x', languages: ['fr'], phone: null, email: undefined }, stored)).toEqual({});
    expect(changesIn({ note: null, languages: ['en'], phone: '1' }, stored)).toEqual({
      note: null,
      languages: ['en'],
      phone: '1',
    });
  });
});
