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
  const save = (reader: Reader, ...operations: readonly Operation[]) =>
    commit(store, reader, { kind: 'edit', reason: '', operations, defaultAccess: 'cluster:0' });
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
    const [low, high, secret, tied] = [id(), id(), id(), id()];
    await save(author, person('cluster:0', low), person('cluster:2', high), person('dossier:2', secret));
    await save(author, knows(low, high, 'cluster:3', tied));
    if ((await readRecords(store, writer, 'Person', [low])).length === 0) throw new Error('the probes see nothing');
    await refused('a marking above one’s level', save(writer, person('cluster:4')));
    await refused('a marking of a circle of others', save(writer, person('dossier:0')));
    await refused('a change to a marking above one’s level', save(writer, { op: 'update', type: 'Person', id: low, version: 1, set: { access: 'cluster:4' } })); // prettier-ignore
    await refused('a tie lower than its ends', save(writer, knows(low, high, 'cluster:1')));
    await refused('a tie lowered below its ends', save(writer, { op: 'update', type: 'KNOWS', id: tied, version: 1, set: { access: 'cluster:0' } })); // prettier-ignore
    const [unmarked, across] = [id(), id()];
    const saved = save(author, knows(high, low, undefined, unmarked), knows(low, secret, undefined, across));
    await saved.catch((error: unknown) => through.push(`a tie without a marking is not saved: ${String(error)}`));
    const rows = await store.schema('MATCH ()-[r:KNOWS]->() RETURN r.id AS id, r.access AS access');
    const keyOf = (one: string) => (rows as readonly { id: string; access: string }[]).find((row) => row.id === one)?.access; // prettier-ignore
    if (keyOf(unmarked) !== 'cluster:2') through.push('a tie without a marking is lower than its ends');
    if (keyOf(across) !== 'dossier:2') through.push('a tie without a marking leaves the narrower circle');

    const up = await api.signIn('plafond@example.org', 'influence_lead', { cluster: 1, dossier: 2 });
    const above = await api.ask(`{ person(id: "${high}") { id } }`, {}, up.headers);
    if (above.code !== 'NOT_FOUND') through.push('a level above that of the membership is read');
    const tokens = api.app.get(TokensService, { strict: false });
    const { secret: bearer } = await tokens.create(MACHINE, {
      login: up.name,
      role: 'influence_lead',
      circles: ['cluster'],
    });
    const { code } = await api.ask(`{ person(id: "${secret}") { id } }`, {}, { authorization: `Bearer ${bearer}` });
    if (code !== 'NOT_FOUND') through.push('a token reads a circle that it was not given');
    return through;
  } finally {
    await api.close();
    await store.close();
  }
}
