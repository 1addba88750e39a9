import { accessProblems } from './access-check.ts';
import { planted } from './access/planted.fixture.ts';
import { sound } from './access/sound.fixture.ts';

const rulesOf = (query: string): readonly string[] =>
  accessProblems(`// What it answers.\n${query}`).map(({ rule }) => rule);

describe('the check of the access predicate', () => {
  it.each(sound)('accepts %s', (_, query) => {
    expect(accessProblems(`// What it answers.\n${query}`)).toEqual([]);
  });

  it.each(planted)('refuses %s', (_, query, rules) => {
    expect(rulesOf(query)).toEqual(rules);
  });

  it('refuses a file that does not open with what it answers', () => {
    expect(accessProblems('MATCH (u:User) RETURN u.id AS id').map(({ rule }) => rule)).toEqual(['comment']);
  });

  it('names the element at fault', () => {
    expect(accessProblems('// People.\nMATCH (p:Person) RETURN p.id AS id')).toEqual([
      { rule: 'unchecked', at: '( p : Person )' },
    ]);
  });

  it('finds the predicate missing wherever it is taken out of a sound query', () => {
    const predicate = /\b\w+\.(?:access|removedAccess) IN \$access/g;
    const weakened = sound.flatMap(([, query]) =>
      [...query.matchAll(predicate)].map(
        ({ index, 0: text }) => `${query.slice(0, index)}true${query.slice(index + text.length)}`,
      ),
    );
    expect(weakened.length).toBeGreaterThan(40);
    expect(weakened.filter((query) => rulesOf(query).length === 0)).toEqual([]);
  });

  it('finds the predicate weakened by an alternative wherever that is planted', () => {
    const predicate = /\b\w+\.(?:access|removedAccess) IN \$access/g;
    const weakened = sound.flatMap(([, query]) =>
      [...query.matchAll(predicate)].map(
        ({ index, 0: text }) => `${query.slice(0, index)}(${text} OR $open)${query.slice(index + text.length)}`,
      ),
    );
    expect(weakened.filter((query) => rulesOf(query).length === 0)).toEqual([]);
  });
});
