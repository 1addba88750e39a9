import { readFileSync } from 'node:fs';
import { persistedOperations } from '@entregent/api-client/persisted';
import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { measureOf } from './document-measure.ts';
import { documentLimits, isDocument, most } from './limits.ts';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const complaints = (text: string) => validate(schema, parse(text), [documentLimits]).map(({ message }) => message);
const small = buildSchema(`
  type Query { people(input: Page!): People!  me: Person!  all: [Person!]! }
  input Page { first: Int }
  type People { nodes: [Person!]! totalCount: Int! }
  type Person { name: String! friends: [Person!]! }
`);
const measured = (text: string) => measureOf(parse(text), small);

describe('the limits of a document', () => {
  it.each([...persistedOperations])('hold for the registered operation %s', (_, document) => {
    expect(validate(schema, parse(document, { maxTokens: most.tokens }), [...specifiedRules, documentLimits])).toEqual([]);
  }); // prettier-ignore

  it.each([
    ['fragments', `{ viewer { id } } ${'x'.repeat(21).split('').map((_, n) => `fragment f${n} on Viewer { id }`).join(' ')}`],
    ['directives', `{ viewer { id ${'@include(if: true) '.repeat(21)} } }`],
    ['aliases', `{ viewer { ${'x'.repeat(16).split('').map((_, n) => `a${n}: id`).join(' ')} } }`],
    ['aliases', `{ viewer { ${'...a '.repeat(6)} } } fragment a on Viewer { a: id b: id c: id }`],
    ['root fields', `{ ${'viewer { id } '.repeat(6)} }`],
    ['levels', '{ a { b { c { d { e { f { g { h { i } } } } } } } } }'],
    ['levels', '{ a { ...f } } fragment f on A { b { c { d { e { f { g { h { i } } } } } } } }'],
    ['levels', '{ ...f } fragment f on Query { viewer { ...g } } fragment g on Viewer { ...f }'],
    ['levels', '{ ... { ... { a { b { c { d { e { f { g { h { i } } } } } } } } } } }'],
  ])('refuse too many %s: %s', (what, text) => {
    expect(complaints(text)).toContain(`The document has too many ${what}`);
  }); // prettier-ignore

  it('refuse a fragment with a name of the introspection', () => {
    expect(complaints('{ viewer { ...__schema } } fragment __schema on Viewer { id }')).toEqual([
      'The name of a fragment must not begin with two underscores',
    ]);
  });

  it('refuse what asks for many more values than a page of ours shows', () => {
    const rows = `query ($i: ActorsInput!) { actors(input: $i) { nodes { ${'id '.repeat(250)} } } }`;
    expect(complaints(rows)).toEqual(['The document has too many values in its answer']);
  });
});

describe('the cost of a document', () => {
  it.each([
    ['of one field', '{ me { name } }', 2],
    ['of a page of five', '{ people(input: { first: 5 }) { nodes { name } totalCount } }', 1 + 5 * 2 + 1],
    ['of a page as long as it may get', 'query ($p: Page!) { people(input: $p) { nodes { name } } }', 1 + 100 * 2],
    ['of a list without pages', '{ all { name } }', 5 * 2],
    ['of lists within lists', '{ all { friends { friends { name } } } }', 5 * (1 + 5 * (1 + 5 * 2))],
    ['of fragments, each time that they stand there', '{ me { ...f ...f } } fragment f on Person { name }', 3],
  ])('is that %s', (_, text, cost) => {
    expect(measured(text).cost).toBe(cost);
  });
});

describe('a text', () => {
  it.each(['{ me { name } }', 'query ($a: Int) { me }', '# a word\n{ me }', '{me}', '  {\n  a: me { name } }'])(
    'is read as a document: %s',
    (text) => {
      expect(isDocument(text)).toBe(true);
    },
  );

  it.each([
    '{"kind":"Document","definitions":[]}',
    ' {\n "kind": 1}',
    '{}',
    '[1]',
    '"x"',
    '7',
    '-1',
    'null',
    'x'.repeat(20_001),
    7,
    null,
  ])('is not read as a document: %s', (text) => {
    expect(isDocument(text)).toBe(false);
  });
});
