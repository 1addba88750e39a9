import { commit, GraphStore, type Operation } from '@entregent/graph-db';
import { emptyStore, enterCircles } from '../../contract/support/empty-store.ts';
import { median } from '../../benchmarks/lib/pairs.ts';
import { atMost, type Check, none } from '../lib/check.ts';
import { author } from '../lib/planted-base.ts';
import { openRealApi, type Profile, type RealApi, type Reply } from '../lib/real-api.ts';
import { circles } from '../random-graph.ts';

const on = '"2026-06-01"';

/** Every way to name a record by its id, so that an answer could betray whether it is there. */
const ways: readonly ((api: RealApi, id: string, profile: Profile) => Promise<Reply>)[] = [
  ...[
    '{ person(id: "ID") { id familyName } }',
    `{ actorCard(input: { id: "ID", on: ${on} }) { hats { id } } }`,
    '{ actorTimeline(input: { id: "ID" }) { activities hats items { id } } }',
    '{ history(input: { id: "ID", type: Person }) { version } }',
    `{ focus(input: { around: "ID", on: ${on} }) { title } }`,
    `{ mapActor(input: { id: "ID", on: ${on} }) { label } }`,
    `{ paths(input: { from: "ID", to: "ID", on: ${on} }) { message } }`,
    '{ names(ids: ["ID"]) { label } }',
    '{ activities(input: { about: "ID" }) { totalCount } }',
    '{ committeeCard(input: { id: "ID" }) { meetingCount } }',
    '{ tie(input: { id: "ID", type: KNOWS }) { id } }',
    'mutation { updatePerson(input: { id: "ID", version: 1, familyName: "Y" }) { commit } }',
    'mutation { remove(input: { id: "ID", type: Person, version: 1 }) { commit } }',
    'mutation { createTask(input: { title: "Y", assignee: "ID" }) { commit } }',
    'mutation { createMandate(input: { person: "ID", within: "ID", role: member }) { commit } }',
    'mutation { createTie(input: { type: KNOWS, tail: "ID", head: "ID" }) { commit } }',
    'mutation { undo(commit: "ID") { commit } }',
  ].map(
    (text) =>
      (api: RealApi, id: string, { headers }: Profile) =>
        api.ask(text.replaceAll('ID', id), {}, headers),
  ),
  (api, id, { headers }) => api.send('GET', `/files/papers/${id}.docx`, undefined, headers),
];

/** The same answer but for the id that was asked for and what is made anew with each answer. */
const bare = ({ status, body }: Reply, id: string): string => `${status} ${body.replaceAll(id, 'ID')}`;

/** Ids that one may not see against ids that nobody has: the same words, in the same time. */
export const oracle: Check = async ({ settings, share }) => {
  const store = new GraphStore(settings);
  const api = await openRealApi(settings);
  try {
    await emptyStore(store);
    await enterCircles(store, circles);
    const forbidden = Array.from({ length: share.ids }, () => crypto.randomUUID());
    const operations = forbidden.map((id): Operation => ({ op: 'create', type: 'Person', id, set: { familyName: 'X', access: 'dossier:2' } })); // prettier-ignore
    await commit(store, author, { kind: 'import', reason: 'forbidden', operations });
    const profile = await api.signIn('dehors@example.org', 'influence_lead', { cluster: 2 });
    const timed = async (way: (typeof ways)[number], id: string) => {
      const began = performance.now();
      const reply = await way(api, id, profile);
      return { ms: performance.now() - began, text: bare(reply, id) };
    };
    for (const way of ways) for (let warm = 0; warm < 20; warm += 1) await timed(way, crypto.randomUUID());
    const faults: string[] = [];
    const gaps: number[] = [];
    for (const [index, id] of forbidden.entries()) {
      const way = ways[index % ways.length]!;
      const absent = crypto.randomUUID();
      // Who goes first changes, also for one and the same way.
      const first = Math.floor(index / ways.length) % 2 === 0;
      const early = await timed(way, first ? id : absent);
      const late = await timed(way, first ? absent : id);
      const [there, nowhere] = first ? [early, late] : [late, early];
      if (there.text.startsWith('400 '))
        throw new Error(`way ${index % ways.length} is no valid document: ${there.text}`);
      gaps.push(there.ms - nowhere.ms);
      if (there.text !== nowhere.text) faults.push(`${there.text}\n     and ${nowhere.text}`);
    }
    const told = none(
      'forbidden against non-existent ids: answers that differ',
      `${share.ids} pairs in ${ways.length} ways`,
      faults,
    );
    if (!share.timed) return [told];
    return [
      told,
      atMost('forbidden against non-existent ids: median gap', Math.abs(median(gaps)), 2, 'ms'),
    ]; // prettier-ignore
  } finally {
    await api.close();
    await store.close();
  }
};
