import { persistedOperations } from '@entregent/api-client/persisted';
import { GraphStore } from '@entregent/graph-db';
import { MACHINE, TokensService } from '@entregent/server';
import { buildSchema, parse, specifiedRules, validate, type ValidationRule } from 'graphql';
import { documentLimits, most } from '../../../apps/api/src/graphql/limits.ts';
import { printApiSchema } from '../../../apps/api/src/schema.ts';
import { median } from '../../benchmarks/lib/pairs.ts';
import { type Abuse, abuses } from '../lib/abusive-documents.ts';
import { atMost, type Check, none } from '../lib/check.ts';
import { plantBase } from '../lib/planted-base.ts';
import { everyRole, openRealApi, type RealApi, type Reply } from '../lib/real-api.ts';

const MOST_MS = 50;
const TRIES = 3;

/** What went against the rule that nothing is done, nothing of the schema is told, and the refusal is quick. */
async function faultsOf(
  { api, mostMs }: { readonly api: RealApi; readonly mostMs: number },
  { name, method, url, body, type }: Abuse,
  headers: Readonly<Record<string, string>>,
) {
  let fastest = Infinity;
  let last: Reply | undefined;
  // The machine has other work: what counts is how fast the refusal can be.
  for (let run = 0; run < TRIES; run += 1) {
    const began = performance.now();
    last = await api.send(method, url, body, { ...headers, 'content-type': type });
    fastest = Math.min(fastest, performance.now() - began);
  }
  const { status, data, body: text, code } = last!;
  const answered = data !== null && Object.values(data).some((value) => value !== null);
  return [
    ...(answered || code === undefined ? [`${name}: answered ${status} ${text.slice(0, 300)}`] : []),
    ...(code === 'INTERNAL' || status >= 500 ? [`${name}: ${status} ${code}`] : []),
    ...(/did you mean/i.test(text) ? [`${name}: proposes ${text.slice(0, 300)}`] : []),
    ...(fastest > mostMs ? [`${name}: ${fastest.toFixed(0)} ms`] : []),
  ];
} // prettier-ignore

const p95 = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)]!;

/**
 * What the limits add to the registered operations: the whole of an answer is timed, and in the same pair what the limits do
 * before it when a document is seen for the first time. (A document that was seen before is not measured again.)
 */
async function honest(api: RealApi, headers: Readonly<Record<string, string>>) {
  const schema = buildSchema(await printApiSchema());
  const queries = [...persistedOperations.values()].filter((text) => text.startsWith('query') && !text.includes('$'));
  const rules = (more: readonly ValidationRule[], text: string) => {
    const began = performance.now();
    validate(schema, parse(text, { maxTokens: most.tokens }), [...specifiedRules, ...more]);
    return performance.now() - began;
  };
  const [plain, limited]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < 60; turn += 1)
    for (const text of queries) {
      const began = performance.now();
      await api.ask(text, {}, headers);
      const answer = performance.now() - began;
      const [without, within] = turn % 2 === 0 ? [rules([], text), rules([documentLimits], text)] : [rules([documentLimits], text), rules([], text)].toReversed(); // prettier-ignore
      plain.push(answer);
      limited.push(answer + Math.max(0, within! - without!));
    }
  return { ratio: p95(limited) / p95(plain), ms: median(plain) };
}

/** Documents that ask for too much, by a program that may send its own and by a browser that may not. */
export const abuse: Check = async ({ settings, seed, share }) => {
  const store = new GraphStore(settings);
  const api = await openRealApi(settings, { NODE_ENV: 'production' });
  try {
    await plantBase(store, seed);
    const [lead] = await everyRole(api);
    const tokens = api.app.get(TokensService, { strict: false });
    const { secret } = await tokens.create(MACHINE, {
      login: lead!.name,
      role: 'influence_lead',
      circles: ['cluster'],
    });
    const program = { authorization: `Bearer ${secret}` };
    const proof = await api.ask('{ viewer { id } }', {}, program);
    const faults: string[] = proof.data === null ? ['a program is refused an honest document'] : [];
    const within = { api, mostMs: share.timed ? MOST_MS : Infinity };
    for (const one of abuses) {
      faults.push(...(await faultsOf(within, one, program)).map((fault) => `program: ${fault}`));
      faults.push(...(await faultsOf(within, one, lead!.headers)).map((fault) => `browser: ${fault}`));
    }
    const refused = none(
      `GraphQL abuse: answered, told or slower than ${within.mostMs} ms`,
      `${abuses.length} documents by two readers`,
      faults,
    );
    if (!share.timed) return [refused];
    const { ratio, ms } = await honest(api, program);
    return [
      refused,
      atMost(`GraphQL abuse: honest operations (${ms.toFixed(1)} ms) at p95 with the limits`, ratio, 1.2, '×'),
    ]; // prettier-ignore
  } finally {
    await api.close();
    await store.close();
  }
};
