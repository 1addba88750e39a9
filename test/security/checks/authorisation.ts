import { GraphStore } from '@entregent/graph-db';
import { isRight, may } from '@entregent/model';
import { features, operationsOf, type OperationRight } from '@entregent/server';
import { buildSchema } from 'graphql';
import { controllers } from '../../../apps/api/src/app.module.ts';
import { printApiSchema, resolversOf } from '../../../apps/api/src/schema.ts';
import { atLeast, type Check, none } from '../lib/check.ts';
import { type Asking, askings, Arguments } from '../lib/documents.ts';
import { leaksIn, plantBase, type PlantedBase, stateOf, toldIn } from '../lib/planted-base.ts';
import { everyRole, nobody, openRealApi, type Profile, type RealApi, type Reply } from '../lib/real-api.ts';

/** One operation or route, and how it is asked for. */
export interface Probe {
  readonly name: string;
  readonly right: OperationRight['right'];
  readonly mutation: boolean;
  readonly ask: (api: RealApi, given: Arguments, profile: Profile) => Promise<Reply>;
}

const graphqlProbe = (asking: Asking, right: OperationRight['right']): Probe => ({
  name: asking.name,
  right,
  mutation: asking.mutation,
  ask: (api, given, { headers }) => api.ask(asking.document, given.of(asking), headers),
});

function routeProbe({ operation, right }: OperationRight): Probe {
  const [method, path] = operation.split(' ') as ['GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH', string];
  return {
    name: operation,
    right,
    mutation: method !== 'GET',
    ask: (api, given, { headers }) => {
      const url = path.replace(':file', `${given.idOf('Paper')}.docx`).replace(/:\w+/g, given.idOf('Person'));
      return api.send(method, url.replace(/\/$/, ''), method === 'GET' || method === 'DELETE' ? undefined : {}, headers);
    },
  }; // prettier-ignore
}

/** Every operation and route of the product, found where the build finds them. */
export async function probes(): Promise<readonly Probe[]> {
  const rights = new Map(
    operationsOf([...resolversOf(features), ...controllers]).map((one) => [one.operation, one] as const),
  );
  const ofSchema = askings(buildSchema(await printApiSchema()));
  return [
    ...ofSchema.map((asking) => graphqlProbe(asking, rights.get(asking.name)?.right)),
    ...[...rights.values()].filter(({ operation }) => operation.includes(' ')).map(routeProbe),
  ];
}

/** What the table of rights and the keys say must happen, and what did. */
export function verdict({ name, right }: Probe, profile: Profile, reply: Reply, base: PlantedBase): readonly string[] {
  const who = `${name} by ${profile.name}`;
  const leaks = leaksIn(reply.body, base, profile.keys).map((word) => `${who} tells of ${word}`);
  const at = (code: string) => (reply.code === code ? [] : [`${who}: ${reply.code ?? reply.status}, not ${code}`]);
  if (reply.status >= 500 || reply.code === 'INTERNAL') return [...leaks, `${who}: ${reply.status} ${reply.body}`];
  if (right === 'open') return leaks;
  if (profile.role === null) return [...leaks, ...at('UNAUTHENTICATED')];
  if (right === undefined || !isRight(right)) return [...leaks, `${name} names no right`];
  if (!may(profile.role, right)) return [...leaks, ...at('FORBIDDEN')];
  const refused = reply.code === 'UNAUTHENTICATED' || reply.code === 'FORBIDDEN';
  return refused ? [...leaks, `${who}: ${reply.code}, and the table allows it`] : leaks;
}

/** Every operation by nobody, by every role, by a reader of another circle and by one who sees a part of each. */
export const authorisation: Check = async ({ settings, seed }) => {
  const store = new GraphStore(settings);
  const api = await openRealApi(settings);
  try {
    const base = await plantBase(store, seed);
    const all = await probes();
    const roles = await everyRole(api);
    const foreign = await api.signIn('etranger@example.org', 'director', { ailleurs: 4 });
    const partial = await api.signIn('partiel@example.org', 'influence_lead', { cluster: 1, dossier: 2 });
    const before = await stateOf(store, base);
    const faults: string[] = [];
    let [tried, told] = [0, 0];
    const play = async (profile: Profile, probe: Probe, given: Arguments) => {
      const reply = await probe.ask(api, given, profile);
      tried += 1;
      told += toldIn(reply.body, base) > 0 ? 1 : 0;
      faults.push(...verdict(probe, profile, reply, base));
    };
    // Those who may not, or see nothing of it, name records that are there.
    for (const probe of all)
      for (const profile of [nobody, ...(probe.right === 'open' ? [] : unfit(probe, [foreign, ...roles]))])
        await play(profile, probe, new Arguments(base.ids, 0));
    const changed = (await stateOf(store, base)) === before ? [] : ['a planted record was changed by who may not'];
    for (const probe of all.filter(({ mutation, right }) => !mutation && right !== 'open'))
      for (const profile of [partial, ...roles.filter(({ role }) => mayAt(role, probe))])
        for (const turn of [0, 1, 2]) await play(profile, probe, new Arguments(base.ids, turn));
    // Who may write names records that are not there: his verdict is the same, and nothing is undone.
    const nowhere = Object.fromEntries(Object.keys(base.ids).map((kind) => [kind, []])) as unknown as typeof base.ids;
    for (const probe of all.filter(({ mutation }) => mutation))
      for (const profile of roles.filter(({ role }) => mayAt(role, probe)))
        await play(profile, probe, new Arguments(nowhere, 0));
    return [
      none('authorisation probes: leaks and wrong verdicts', `${tried}`, faults),
      none('authorisation probes: records changed', 'all', changed),
      atLeast('authorisation probes: tried', tried, 200, `probes of ${all.length} operations`),
      atLeast('authorisation probes: answers that tell of records', told, 100, 'answers'),
    ];
  } finally {
    await api.close();
    await store.close();
  }
};

/** A reader of another circle, and the roles that the table gives nothing; what is open would end their sessions. */
const unfit = (probe: Probe, [foreign, ...roles]: readonly Profile[]): readonly Profile[] => [
  ...(foreign ? [foreign] : []),
  ...roles.filter(({ role }) => !mayAt(role, probe)),
];

const mayAt = (role: string | null, { right }: Probe): boolean =>
  role !== null && right !== undefined && right !== 'open' && may(role, right);
