import { commit, type GraphStore, undo } from '@entregent/graph-db';
import { memberOf, testStore } from '../../../libs/testing/src/contract/store.ts';
import { refusal } from '../support/commits.ts';
import { emptyStore, enterCircles } from '../support/empty-store.ts';
import { type Cast, enterCast, on } from './cast.ts';
import { openActors } from './services.ts';

const inWords = ({
  what,
  title,
  personLabel,
}: {
  what: string;
  title?: string | null;
  personLabel?: string | null;
}) => [what, title || personLabel];

describe('the card of an actor', () => {
  const author = memberOf(['cluster', 'dossier'], { language: 'fr' });
  const reader = memberOf(['cluster'], { language: 'fr', marking: 'cluster:1' });
  const ran: string[] = [];
  let store: GraphStore;
  let product: Awaited<ReturnType<typeof openActors>>;
  let cast: Cast;

  beforeAll(async () => {
    store = testStore({ timeout: 60_000 });
    await emptyStore(store);
    await enterCircles(store, ['cluster', 'dossier']);
    cast = await enterCast(store, author);
    product = await openActors(ran);
  });
  afterAll(async () => {
    await product.close();
    await store.close();
  });

  it('shows hats with where, for whom, dates and sources, in two statements', async () => {
    ran.length = 0;
    const { hats } = await product.actors.card(reader, cast.chair.id, on);
    expect(
      hats.map(({ role, placeLabel, behalfLabel, from, to }) => [role, placeLabel, behalfLabel, from, to]),
    ).toEqual([
      ['chair', 'CEN/TC 442', null, '2024-04-01', '2027-03'],
      ['head_of_delegation', 'CEN/TC 442', 'Deutsches Institut', '2026-03', null],
    ]);
    expect(hats[0]?.sources).toEqual([
      { id: cast.directory.id, title: 'Annuaire du comité', url: null, published: '2026-01', reliability: 'A' },
    ]);
    expect(ran).toEqual(['actors/card', 'actors/hats']);
  });

  it('flags a neutral office and a delegation in one committee, for as long as they overlap, with the rule', async () => {
    const { clashes } = await product.actors.card(reader, cast.chair.id, on);
    expect(clashes).toHaveLength(1);
    expect(clashes[0]).toMatchObject({
      hats: [cast.chairing.id, cast.leading.id],
      from: '2026-03',
      until: '2027-04-01',
    });
    expect(clashes[0]?.source).toContain('ISO/IEC');
  });

  it('reads ties from the actor, both ways in one group where they are mutual', async () => {
    const { ties } = await product.actors.card(reader, cast.mill.id, on);
    expect(ties.map(({ says, total }) => [says, total])).toEqual([['emploie', 1]]);
    expect(ties[0]?.ties[0]).toMatchObject({ otherLabel: 'Étienne Lefèvre', title: 'ingénieur', outgoing: false });
    const chair = await product.actors.card({ ...author, language: 'en' }, cast.chair.id, on);
    expect(chair.ties.map(({ says, total }) => [says, total])).toEqual([['knows', 2]]);
  });

  it('says nothing of hidden ties, hats, stances and meetings', async () => {
    const card = await product.actors.card(reader, cast.chair.id, on);
    expect(card.ties.map(({ total, ties }) => [total, ties.length])).toEqual([[1, 1]]);
    expect(card.issues[0]?.stances).toHaveLength(2);
    const expert = await product.actors.card(reader, cast.expert.id, on);
    expect(expert.hats).toHaveLength(1);
    const timeline = await product.actors.timeline(reader, { id: cast.chair.id, first: 50 }, on);
    expect(timeline.activities).toBe(1);
    expect((await product.actors.timeline(author, { id: cast.chair.id, first: 50 }, on)).activities).toBe(2);
  });

  it('keeps both stances where two assessors differ', async () => {
    const { issues } = await product.actors.card(reader, cast.chair.id, on);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ issueLabel: 'Taux de fibres recyclées', disputed: true });
    expect(issues[0]?.stances.map(({ position, assessorLabel }) => [position, assessorLabel])).toEqual([
      [1, 'Anaïs Cœurderoy'],
      [-1, 'Étienne Lefèvre'],
    ]);
  });

  it('lists what is owed both ways', async () => {
    const titles = async (id: string) => (await product.actors.card(reader, id, on)).tasks.map(({ title }) => title);
    expect(await titles(cast.chair.id)).toEqual(['Envoyer les chiffres']);
    expect(await titles(cast.expert.id)).toEqual(['Envoyer les chiffres']);
  });

  it('tells what happened newest first, page by page', async () => {
    const whole = await product.actors.timeline(reader, { id: cast.chair.id, first: 50 }, on);
    expect(whole.items.map(({ what, on: day }) => [what, day])).toEqual([
      ['activity', '2026-05-04'],
      ['hat_begun', '2026-03'],
      ['stance', '2026-02-10'],
      ['stance', '2026-01-10'],
      ['hat_begun', '2024-04-01'],
    ]);
    const first = await product.actors.timeline(reader, { id: cast.chair.id, first: 2 }, on);
    const next = await product.actors.timeline(reader, { id: cast.chair.id, first: 50, after: first.endCursor }, on);
    expect([...first.items, ...next.items]).toEqual(whole.items);
    expect([first.hasNextPage, next.hasNextPage]).toEqual([true, false]);
    const stances = await product.actors.timeline(reader, { id: cast.chair.id, first: 50, only: ['stance'] }, on);
    expect(stances.items.map(({ what }) => what)).toEqual(['stance', 'stance']);
  });

  it('gives the timeline of an organisation through its people, and of a committee through its meetings', async () => {
    const told = async (id: string) =>
      (await product.actors.timeline(reader, { id, first: 50 }, on)).items.map(inWords);
    expect(await told(cast.mill.id)).toEqual([['activity', '5e réunion'], ['hat_begun', 'Étienne Lefèvre']]); // prettier-ignore
    expect(await told(cast.wg.id)).toEqual([
      ['activity', '5e réunion'], ['hat_ended', 'Anaïs Cœurderoy'], ['hat_begun', 'Étienne Lefèvre'], ['hat_begun', 'Anaïs Cœurderoy'],
    ]); // prettier-ignore
  });

  it('is not found when hidden, in the very words for what does not exist', async () => {
    const hidden = await refusal(product.actors.card(reader, cast.hidden.id, on));
    const nobody = await refusal(product.actors.card(reader, crypto.randomUUID(), on));
    expect([hidden.code, hidden.message]).toEqual([nobody.code, nobody.message]);
    expect((await refusal(product.actors.committee(reader, cast.chair.id, on))).code).toBe('NOT_FOUND');
    expect((await refusal(product.actors.timeline(reader, { id: cast.hidden.id, first: 5 }, on))).code).toBe(
      'NOT_FOUND',
    );
  });

  it('shows a committee in its surroundings', async () => {
    ran.length = 0;
    const tc = await product.actors.committee(reader, cast.tc.id, on);
    expect(ran).toEqual(['actors/committee', 'actors/hats']);
    expect(tc.below.map(({ label, ours }) => [label, ours])).toEqual([['CEN/TC 442/WG 2', 1]]);
    expect(tc.mirrors.map(({ label, steps }) => [label, steps])).toEqual([['AFNOR/CN 12', -1]]);
    expect(tc.secretariat.map(({ label, to }) => [label, to])).toEqual([['Deutsches Institut', '2029']]);
    expect(tc.participating.map(({ label }) => label)).toEqual(['Deutsches Institut']);
    expect(tc.observing.map(({ label }) => label)).toEqual(['Pôle Lisière']);
    expect(tc.officers.map(({ personLabel }) => personLabel)).toEqual(['Solveig Navette']);
    expect(tc.emptySeats).toEqual([{ role: 'secretary', since: null }]);
    expect(tc.workItems.map(({ reference }) => reference)).toEqual(['prEN 18417-2']);
    expect(tc.clashes).toHaveLength(1);
  });

  it('shows in a group our seats and the seat of the convenor empty since the last one left', async () => {
    const wg = await product.actors.committee(reader, cast.wg.id, on);
    expect(wg.parents.map(({ label, steps }) => [label, steps])).toEqual([['CEN/TC 442', 1]]);
    expect(wg.seats.map(({ personLabel, behalfLabel }) => [personLabel, behalfLabel])).toEqual([
      ['Étienne Lefèvre', 'Filature Corvallon'],
    ]);
    expect(wg.emptySeats).toEqual([{ role: 'convenor', since: '2025-12-31' }]);
    expect(wg.meetings.map(({ title, decisions }) => [title, decisions])).toEqual([['5e réunion', 1]]);
    const mirror = await product.actors.committee(reader, cast.mirror.id, on);
    expect(mirror.emptySeats.map(({ role }) => role)).toEqual(['chair', 'secretary']);
    expect((await product.actors.committee(author, cast.mirror.id, on)).emptySeats.map(({ role }) => role)).toEqual([
      'secretary',
    ]);
  });

  it('takes a fact with its new source in one commit, undone by one undo', async () => {
    const before = await product.actors.card(reader, cast.stranger.id, on);
    const saved = await product.actors.addFact(reader, {
      mandate: {
        person: cast.stranger.id, role: 'delegate', within: cast.tc.id, behalf: cast.body.id, from: '2026-05',
        access: 'cluster:2', businessSecret: false, sources: [cast.directory.id],
      },
      newSources: [{ title: 'Résolution 31', reliability: 'A' }],
    }); // prettier-ignore
    const [hat] = (await product.actors.card(reader, cast.stranger.id, on)).hats;
    expect(hat).toMatchObject({ id: saved.id, version: saved.version, role: 'delegate', access: 'cluster:2' });
    expect(hat?.sources.map(({ title }) => title)).toEqual(['Annuaire du comité', 'Résolution 31']);
    await undo(store, reader, saved.commit!);
    expect(await product.actors.card(reader, cast.stranger.id, on)).toEqual(before);
    expect(await product.search.search(reader, { text: 'Résolution 31', first: 5 }, on)).toEqual([]);
  });

  it('changes a record with a new source in one commit, and refuses a version that was overtaken', async () => {
    const { version } = await product.actors.card(reader, cast.other.id, on);
    const change = {
      committee: { id: cast.other.id, version, title: 'Appliances', sources: [] },
      newSources: [{ title: 'Annonce' }],
    };
    const saved = await product.actors.changeFact(reader, change);
    const card = await product.actors.card(reader, cast.other.id, on);
    expect([card.version, card.sources.map(({ title }) => title)]).toEqual([saved.version, ['Annonce']]);
    const refused = await refusal(product.actors.changeFact(reader, change));
    expect(refused.code).toBe('CONFLICT');
    expect(refused.details['records']).toMatchObject([{ id: cast.other.id, version: saved.version }]);
    await undo(store, reader, saved.commit!);
  });

  it('writes neither the fact nor its source when the fact names what the writer may not see', async () => {
    const refused = await refusal(
      product.actors.addFact(reader, {
        tie: { type: 'KNOWS', tail: cast.chair.id, head: cast.hidden.id, businessSecret: false, sources: [] },
        newSources: [{ title: 'Indiscrétion' }],
      }),
    );
    expect(refused.code).toBe('BAD_USER_INPUT');
    expect(await product.search.search(author, { text: 'Indiscrétion', first: 5 }, on)).toEqual([]);
  });

  it('goes with its removal and comes back with its undo', async () => {
    const removed = await commit(store, reader, {
      reason: '', kind: 'edit', operations: [{ op: 'remove', type: 'Person', id: cast.stranger.id }],
    }); // prettier-ignore
    expect((await refusal(product.actors.card(reader, cast.stranger.id, on))).code).toBe('NOT_FOUND');
    await undo(store, reader, removed.commit!);
    expect((await product.actors.card(reader, cast.stranger.id, on)).label).toBe('Anaïs Cœurderoy');
  });
});
