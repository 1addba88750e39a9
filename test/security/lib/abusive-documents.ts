/** One document that asks for too much or for what is not told, and how it is sent. */
export interface Abuse {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly body: string | undefined;
  readonly type: string;
}

const posted = (name: string, query: unknown, more: object = {}): Abuse => ({
  name,
  method: 'POST',
  url: '/graphql',
  body: JSON.stringify({ query, ...more }),
  type: 'application/json',
});
const range = (count: number) => Array.from({ length: count }, (_, index) => index);
const times = (count: number, text: (index: number) => string) => range(count).map(text).join(' ');
const nested = (depth: number, inner: string) => `${'a { '.repeat(depth)}${inner}${' }'.repeat(depth)}`;
const sizes = [1, 2, 5, 10, 30];

const depth = sizes.flatMap((more) => [
  posted(`depth ${more}`, `{ ${nested(8 + more, 'b')} }`),
  posted(`depth in fragments ${more}`, `{ ...f } fragment f on Query { ${nested(8 + more, 'b')} }`),
  posted(
    `depth in a chain of fragments ${more}`,
    `{ ...f0 } ${times(8 + more, (n) => `fragment f${n} on Query { a { ...f${n + 1} } }`)} fragment f${8 + more} on Query { b }`,
  ),
  posted(`depth in a fragment called __schema ${more}`, `{ ...__schema } fragment __schema on Query { ${nested(8 + more, 'b')} }`),
]); // prettier-ignore

const aliases = sizes.flatMap((more) => [
  posted(`aliases ${more}`, `{ viewer { ${times(15 + more, (n) => `a${n}: id`)} } }`),
  posted(`aliases of an operation ${more}`, `{ ${times(15 + more, (n) => `a${n}: viewer { id }`)} }`),
  posted(`aliases in a fragment ${more}`, `{ viewer { ${'...f '.repeat(15 + more)} } } fragment f on Viewer { a: id b: id }`),
  posted(`guesses in one document ${more}`, `{ ${times(5 + more, (n) => `a${n}: person(id: "${n}") { id }`)} }`),
]); // prettier-ignore

const cycles = [
  posted('a fragment of itself', '{ viewer { ...f } } fragment f on Viewer { ...f }'),
  posted('two fragments of each other', '{ viewer { ...f } } fragment f on Viewer { ...g } fragment g on Viewer { ...f }'),
  posted('a cycle below a field', '{ home { ...f } } fragment f on Home { role ...g } fragment g on Home { ...f }'),
  posted('a cycle of twenty', `{ viewer { ...f0 } } ${times(20, (n) => `fragment f${n} on Viewer { ...f${(n + 1) % 20} }`)}`),
  posted('fragments that double', `{ viewer { ...f0 } } ${times(15, (n) => `fragment f${n} on Viewer { ...f${n + 1} ...f${n + 1} }`)} fragment f15 on Viewer { a: id }`),
  posted('too many fragments', `{ viewer { id } } ${times(40, (n) => `fragment f${n} on Viewer { id }`)}`),
  posted('a fragment called __typename', '{ viewer { ...__typename } } fragment __typename on Viewer { id }'),
  posted('a fragment called __type', '{ ...__type } fragment __type on Query { viewer { id } }'),
]; // prettier-ignore

const directives = sizes.flatMap((more) => [
  posted(`directives ${more}`, `{ viewer { id ${'@include(if: true) '.repeat(20 + more)} } }`),
  posted(`unknown directives ${more}`, `{ viewer { id ${'@a '.repeat(20 + more)} } }`),
]);

const tokens = [
  ...[1001, 2000, 5000, 9000].map((count) => posted(`tokens ${count}`, `{ viewer { ${'id '.repeat(count)} } }`)),
  ...[20_001, 100_000, 500_000].map((length) => posted(`characters ${length}`, `{ viewer { id } } # ${'x'.repeat(length)}`)),
  posted('a long name', `{ viewer { ${'x'.repeat(30_000)} } }`),
  posted('a long text', `{ search(input: { text: "${'x'.repeat(30_000)}" }) { id } }`),
  posted('brackets', '{'.repeat(10_000)),
  posted('lists in lists', `{ names(ids: ${'['.repeat(900)}${']'.repeat(900)}) { id } }`),
  posted('objects in objects', `{ search(input: ${'{a:'.repeat(300)}1${'}'.repeat(300)}) { id } }`),
]; // prettier-ignore

const lists = [
  posted('a list of ids', `{ names(ids: [${'"a" '.repeat(990)}]) { id } }`),
  posted('a list of ids in a variable', 'query ($ids: [ID!]!) { names(ids: $ids) { id } }', { variables: { ids: range(10_000).map(String) } }),
  posted('a page of a thousand', '{ actors(input: { first: 1000 }) { totalCount } }'),
  posted('a page of minus one', '{ actors(input: { first: -1 }) { totalCount } }'),
  posted('a page of more than an integer', '{ actors(input: { first: 99999999999 }) { totalCount } }'),
  posted('values by the ten thousand', `{ actors(input: {}) { nodes { ${'id '.repeat(300)} } } }`),
  posted('many pages', `{ ${'actors(input: {}) { totalCount } '.repeat(6)} }`),
]; // prettier-ignore

const introspection = [
  posted('__schema', '{ __schema { types { name } } }'),
  posted('__type', '{ __type(name: "Query") { fields { name } } }'),
  posted('__schema in a fragment', '{ ...f } fragment f on Query { __schema { types { name } } }'),
  posted('__schema under an alias', '{ viewer: __schema { types { name } } }'),
  posted('__schema in an inline fragment', '{ ... on Query { __schema { queryType { name } } } }'),
  posted('__schema that a variable includes', 'query ($yes: Boolean! = true) { __schema @include(if: $yes) { types { name } } }'),
  posted('__schema as a syntax tree', '{"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"}}]}}]}'),
  { name: '__schema by GET', method: 'GET', url: `/graphql?query=${encodeURIComponent('{ __schema { types { name } } }')}`, body: undefined, type: 'application/json' },
  { name: 'its own document by GET', method: 'GET', url: `/graphql?ownDocument=1&query=${encodeURIComponent('{ viewer { id } }')}`, body: undefined, type: 'application/json' },
  { name: 'its own document by another spelling', method: 'POST', url: '/%67raphql', body: JSON.stringify({ query: '{ __schema { types { name } } }', ownDocument: true }), type: 'application/json' },
  { name: 'a document without JSON', method: 'POST', url: '/graphql', body: '{ __schema { types { name } } }', type: 'application/graphql' },
] as const satisfies readonly Abuse[]; // prettier-ignore

const batches = [2, 10, 100].flatMap((count): Abuse[] => {
  const batch = (query: string) => JSON.stringify(range(count).map(() => ({ query })));
  return [
    { name: `batch of ${count}`, method: 'POST', url: '/graphql', body: batch('{ viewer { id } }'), type: 'application/json' },
    { name: `batch of ${count} changes`, method: 'POST', url: '/graphql', body: batch('mutation { undo(commit: "x") { commit } }'), type: 'application/json' },
  ];
}); // prettier-ignore

const unicode = ['\u0000', '\ud800', '\u202e', '\ufeff\ufeff{', '{ viewer { i\u0301d } }', '{ ｖiewer { id } }', '\u2028{', '💣'].map(
  (text, index) => posted(`unicode ${index}`, `${text} { viewer {`),
); // prettier-ignore

const malformed = [
  posted('nothing', ''),
  posted('a number', 7),
  posted('a list', ['{ viewer { id } }']),
  posted('null', null),
  posted('a type definition', 'type Query { a: Int }'),
  posted('two operations without a name', '{ viewer { id } } { viewer { id } }'),
  posted('a subscription', 'subscription { viewer { id } }'),
  posted('an unknown operation', 'query a { viewer { id } }', { operationName: 'b' }),
  posted('a proposal', '{ viewr { id } }'),
  posted('a proposal for a value', '{ tie(input: { id: "x", type: KNOW }) { id } }'),
  posted('variables that are no object', '{ viewer { id } }', { variables: [1] }),
  { name: 'no JSON', method: 'POST', url: '/graphql', body: '{"query":', type: 'application/json' },
  { name: 'a prototype', method: 'POST', url: '/graphql', body: '{"__proto__":{"query":"{ viewer { id } }"}}', type: 'application/json' },
] as const satisfies readonly Abuse[]; // prettier-ignore

/** More than a hundred documents, none of which may be answered. */
export const abuses: readonly Abuse[] = [
  ...depth,
  ...aliases,
  ...cycles,
  ...directives,
  ...tokens,
  ...lists,
  ...introspection,
  ...batches,
  ...unicode,
  ...malformed,
];
