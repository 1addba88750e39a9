import { commit, GraphStore, type Operation, readRecords, type StoreSettings } from '@entregent/graph-db';
import { DomainError, type Reader } from '@entregent/model';
import { MACHINE, TokensService } from '@entregent/server';
import { emptyStore, enterCircles } from '../../contract/support/empty-store.ts';
import { circles } from '../random-graph.ts';
import { author } from './planted-base.ts';
import { openRealApi } from './real-api.ts';

const id = () => crypto.randomUUID();
const person = (access: string | undefined, at = id()): Operation => ({
  op: 'create',
  type: 'Person',
  id: at,
  set: { familyName: 'X', ...(access === undefined ? {} : { access }) },
});
const knows = (tail: string, head: string, access: string | undefined, at = id()): Operation => ({
  op: 'create',
  type: 'KNOWS',
  id: at,
  tail,
  head,
  set: access === undefined ? {} : { access },
});
const marking = (type: 'Person' | 'KNOWS', one: string, access: string): Operation => ({
  op: 'update',
  type,
  id: one,
  version: 1,
  set: { access },
});
const writer: Reader = {
  ...author,
  role: 'influence_lead',
  access: ['cluster:0', 'cluster:1', 'cluster:2', 'cluster:3'],
};

/** Ways round the levels that were let through; none when the product holds. */
export async function levelProbes(settings: StoreSettings): Promise<readonly string[]> {
  const store = new GraphStore(settings);
  const api = await openRealApi(settings);
  const through: string[] = [];
  const because = (reason: string, reader: Reader, ...operations: readonly Operation[]) =>
    commit(store, reader, { kind: 'edit', reason, operations, defaultAccess: 'cluster:0' });
  const save = (reader: Reader, ...operations: readonly Operation[]) => because('', reader, ...operations);
  const refused = (what: string, work: Promise<unknown>) =>
    work.then(
      () => through.push(what),
      (error: unknown) => {
        if (!(error instanceof DomainError)) throw error;
      },
    );
  try {
    await emptyStore(store);
    await enterCircles(store, circles);
    const [low, high, strict, secret, tied] = [id(), id(), id(), id(), id()];
    await save(author, person('cluster:0', low), person('cluster:2', high), person('cluster:3', strict), person('dossier:2', secret)); // prettier-ignore
    await save(author, knows(low, high, 'cluster:3', tied));
    if ((await readRecords(store, writer, 'Person', [low])).length === 0) throw new Error('the probes see nothing');
    await refused('a marking above one’s level', save(writer, person('cluster:4')));
    await refused('a marking of a circle of others', save(writer, person('dossier:0')));
    await refused('a change to a marking above one’s level', save(writer, marking('Person', low, 'cluster:4')));
    await refused('a tie lower than its ends', save(writer, knows(low, high, 'cluster:1')));
    await refused('a tie lowered below its ends', because('why', writer, marking('KNOWS', tied, 'cluster:0')));
    await refused('a marking of a closed circle', save({ ...writer, closed: ['cluster'] }, person('cluster:1')));
    const officer = { ...writer, role: 'data_officer' };
    await refused('a marking lowered without the right', because('why', officer, marking('Person', high, 'cluster:1')));
    await refused('a marking lowered without a reason', save(writer, marking('Person', high, 'cluster:1')));
    await refused('AMBER+STRICT lowered by one', because('why', writer, marking('Person', strict, 'cluster:2')));
    const [unmarked, across] = [id(), id()];
    const saved = save(author, knows(high, low, undefined, unmarked), knows(low, secret, undefined, across));
    await saved.catch((error: unknown) => through.push(`a tie without a marking is not saved: ${String(error)}`));
    const keyOf = async (one: string) => {
      const [row] = await store.schema('MATCH ()-[r:KNOWS {id: $one}]->() RETURN r.access AS access', { one });
      return (row as { readonly access: string } | undefined)?.access;
    };
    if ((await keyOf(unmarked)) !== 'cluster:2') through.push('a tie without a marking is lower than its ends');
    if ((await keyOf(across)) !== 'dossier:2') through.push('a tie without a marking leaves the narrower circle');

    await save(author, marking('Person', high, 'cluster:3')).catch((error: unknown) => through.push(String(error)));
    if ((await keyOf(unmarked)) !== 'cluster:3') through.push('a tie stays below its end, which rose');

    const up = await api.signIn('plafond@example.org', 'influence_lead', { cluster: 1, dossier: 2 });
    const above = await api.ask(`{ person(id: "${high}") { id } }`, {}, up.headers);
    if (above.code !== 'NOT_FOUND') through.push('a level above that of the membership is read');
    const tokens = api.app.get(TokensService, { strict: false });
    for (const circle of ['cluster', 'dossier:1']) {
      const made = await tokens.create(MACHINE, { login: up.name, role: 'influence_lead', circles: [circle] });
      const program = { authorization: `Bearer ${made.secret}` };
      const { code } = await api.ask(`{ person(id: "${secret}") { id } }`, {}, program);
      if (code !== 'NOT_FOUND') through.push(`a token for ${circle} reads what is marked dossier:2`);
    }
    return through;
  } finally {
    await api.close();
    await store.close();
  }
}
