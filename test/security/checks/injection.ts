import { queries } from '@entregent/graph';
import { declaredNames } from '../../../graph/describe/names.ts';
import { GraphStore } from '@entregent/graph-db';
import { tieTypes } from '@entregent/model';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isScalarType,
} from 'graphql';
import { printApiSchema } from '../../../apps/api/src/schema.ts';
import { atLeast, type Check, none } from '../lib/check.ts';
import { Arguments, type Asking, askings } from '../lib/documents.ts';
import { injections } from '../lib/injections.ts';
import { plantBase, type PlantedBase } from '../lib/planted-base.ts';
import { everyRole, openRealApi } from '../lib/real-api.ts';

/** Every text that the product may send to its database: the query files, and those for one type of tie. */
const known = new Set(
  Object.values(queries)
    .flatMap((feature) => Object.values(feature) as { readonly text: string }[])
    .flatMap(({ text }) =>
      text.includes('TIE_TYPE') ? tieTypes.map((type) => text.replaceAll('TIE_TYPE', type)) : [text],
    ),
);

/** Half a million questions, one after the other, would take a night of their own. */
const AT_ONCE = 12;

type Place = readonly string[];

const takesText = (type: GraphQLInputType) => {
  const named = getNamedType(type);
  return isScalarType(named) ? named.name === 'String' || named.name === 'ID' : !isInputObjectType(named);
};

/** Every place of an operation's arguments that takes a text, an id, or a name of a closed list such as a sort or a filter key. */
function placesOf({ field }: Asking): readonly Place[] {
  const walk = (type: GraphQLInputType, place: Place): readonly Place[] => {
    const named = getNamedType(type);
    if (takesText(type)) return [place];
    if (!isInputObjectType(named) || place.length > 3) return [];
    return Object.values(named.getFields()).flatMap((one) => walk(one.type, [...place, one.name]));
  };
  return field.args.flatMap(({ name, type }) => walk(type, [name]));
}

/** The arguments with a payload in one place; what stands around it is made where it is missing. */
function withPayload(given: unknown, type: GraphQLInputType, [first, ...rest]: Place, payload: string): unknown {
  const list = isListType(getNullableType(type));
  if (first === undefined) return list ? [payload] : payload;
  const holder = (list ? (given as unknown[] | undefined)?.[0] : given) ?? {};
  const named = getNamedType(type);
  const inner = isInputObjectType(named) ? named.getFields()[first]!.type : type;
  const filled = {
    ...holder,
    [first]: withPayload((holder as Readonly<Record<string, unknown>>)[first], inner, rest, payload),
  };
  return list ? [filled] : filled;
}

/** What must not move: which planted records are there and who may see them. */
async function standing(store: GraphStore, { ids }: PlantedBase): Promise<string> {
  const all = Object.values(ids).flat();
  const records = await store.schema(
    'UNWIND $all AS id MATCH (n:Record {id: id}) RETURN n.id AS id, n.access AS access ORDER BY id',
    { all },
  );
  return JSON.stringify(records);
}

/** Labels that no part of the product declares: a payload would have made them. */
async function undeclared(store: GraphStore): Promise<readonly string[]> {
  const { labels } = declaredNames();
  const rows = await store.schema('MATCH (n) WHERE NOT n:Migration UNWIND labels(n) AS label RETURN DISTINCT label');
  const found = (rows as readonly { readonly label: string }[]).map(({ label }) => label);
  return found.filter((label) => !labels.includes(label)).map((label) => `a node is called ${label.slice(0, 200)}`);
}

/** Hostile texts in every place that takes one: no statement that is not in a file, and nothing written but what was asked. */
export const injection: Check = async ({ settings, share, seed }) => {
  const strange = new Set<string>();
  const onStatement = (name: string, text: string) => {
    if (!known.has(text)) strange.add(`${name}: ${text.slice(0, 200)}`);
  };
  const store = new GraphStore(settings);
  const api = await openRealApi({ ...settings, onStatement });
  try {
    const base = await plantBase(store, seed);
    const profile = (await everyRole(api)).find(({ role }) => role === 'director')!;
    const payloads = injections(share.payloads);
    const operations = askings(buildSchema(await printApiSchema())).flatMap((asking) => {
      const places = placesOf(asking);
      return places.length > 0 ? [{ asking, places }] : [];
    });
    const given = new Arguments(base.ids, 0);
    const before = await standing(store, base);
    const faults: string[] = [];
    let [tried, places] = [0, 0];
    for (const { asking, places: of } of operations)
      for (const [name, ...rest] of of) {
        places += 1;
        const attempt = async (payload: string) => {
          const usual = given.of(asking);
          const argument = asking.field.args.find((arg) => arg.name === name)!;
          const variables = { ...usual, [name!]: withPayload(usual[name!], argument.type, rest, payload) };
          const { status, code, body } = await api.ask(asking.document, variables, profile.headers);
          tried += 1;
          if (status >= 500 || code === 'INTERNAL')
            faults.push(
              `${asking.name} ${[name, ...rest].join('.')} ${JSON.stringify(payload)}: ${status} ${body.slice(0, 200)}`,
            );
        };
        for (let from = 0; from < payloads.length; from += AT_ONCE)
          await Promise.all(payloads.slice(from, from + AT_ONCE).map(attempt));
      }
    const after = await standing(store, base);
    return [
      none('Cypher injection: new query texts', `${tried}`, [...strange]),
      none('Cypher injection: unexpected writes', `${tried}`, [
        ...(await undeclared(store)),
        ...(before === after ? [] : [firstDifference(before, after)]),
      ]),
      none('Cypher injection: errors of the server', `${tried}`, faults),
      atLeast(`Cypher injection: places tried with ${payloads.length} payloads each`, places, 100, 'places'),
    ];
  } finally {
    await api.close();
    await store.close();
  }
};

function firstDifference(before: string, after: string): string {
  let at = 0;
  while (before[at] === after[at]) at += 1;
  return `…${before.slice(Math.max(0, at - 60), at + 60)}… became …${after.slice(Math.max(0, at - 60), at + 60)}…`;
}
