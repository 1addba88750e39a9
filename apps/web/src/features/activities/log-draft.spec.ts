import {
  coveringMarking,
  bearsName,
  type Draft,
  fill,
  type Found,
  type HatOption,
  inputOf,
  type Lookup,
} from './log-draft.ts';
import { derivedId, newId } from './new-id.ts';

const found = (label: string, more: Partial<Found> = {}): Found => ({
  id: `id-${label}`,
  kind: 'Person',
  label,
  ours: false,
  access: 'cluster:1',
  ...more,
});
const hat = (person: string, mandate: string, more: Partial<HatOption> = {}): HatOption => ({
  person,
  mandate,
  role: 'expert',
  title: null,
  capacity: 'organisation',
  place: 'c',
  placeLabel: 'CEN/TC 931',
  behalf: null,
  fits: false,
  ...more,
});
const self = { person: 'me', name: 'Corentin Vasselot', marking: 'cluster:1', language: 'fr' } as const;
const draft = (sentence: string, byHand: Draft['byHand'] = {}): Draft => ({
  id: 'a',
  sentence,
  day: '2026-11-17',
  byHand,
});
const wg2 = found('CEN/TC 931/WG 2', { kind: 'Committee' });
const lookup: Lookup = {
  people: { 'Léa Morvan': [found('Léa Morvan'), found('Léa Morvan-Petit')], Zorglub: [] },
  committees: { 'CEN/TC 931/WG 2': wg2 },
  hats: [hat('me', 'm1', { fits: true }), hat('me', 'm2'), hat('id-Léa Morvan', 'm3', { capacity: 'country' })],
};
const sentence = 'CEN/TC 931/WG 2 hier 2h en ligne avec Léa Morvan et Zorglub. Annexe B. Envoyer le tableau vendredi';

describe('an activity filled from its sentence', () => {
  it('counts the writer in, under the hat that fits the committee, and the others by name', () => {
    const { attendees } = fill(draft(sentence), lookup, self);
    expect(attendees.map(({ name, person, hat: worn, mode }) => [name, person?.id, worn?.mandate, mode])).toEqual([
      ['Corentin Vasselot', 'me', 'm1', 'remote'],
      ['Léa Morvan', 'id-Léa Morvan', 'm3', 'remote'],
      ['Zorglub', undefined, undefined, 'remote'],
    ]);
  });

  it('names those who may be meant by the same name', () => {
    const { attendees } = fill(draft(sentence), lookup, self);
    expect(attendees.map(({ others }) => others.map(({ label }) => label))).toEqual([[], ['Léa Morvan-Petit'], []]);
  });

  it('says of a name that was not looked up that it is not known yet', () => {
    const { attendees } = fill(draft('appel avec Paul Ancel'), { people: {}, committees: {}, hats: [] }, self);
    expect(attendees.map(({ unknown }) => unknown)).toEqual([false, true]);
  });

  it.each([
    [sentence, 'CEN/TC 931/WG 2, réunion'],
    ['CEN/TC 931/WG 2 préparation du vote hier', 'CEN/TC 931/WG 2, préparation du vote'],
    ['appel hier avec Léa Morvan', 'Appel avec Léa Morvan'],
    ['déjeuner avec Léa Morvan sur la traçabilité', 'Déjeuner sur la traçabilité'],
    ['ISO/TC 1 hier', 'ISO/TC 1, réunion'],
    ['', 'Rendez-vous'],
  ])('calls "%s" "%s"', (text, title) => {
    expect(fill(draft(text), lookup, self).title).toBe(title);
  });

  it('tells a reference that is not in the base, and keeps it in the subject', () => {
    const missing = { ...lookup, committees: { 'CEN/TC 1': null } };
    const { unknownCommittees, title } = fill(draft('CEN/TC 1 hier'), missing, self);
    expect(unknownCommittees).toEqual(['CEN/TC 1']);
    expect(title).toBe('CEN/TC 1, réunion');
  });

  it('lets what was set by hand go before what the sentence says', () => {
    const byHand = { on: '2026-11-01', minutes: 30, committees: [], hats: { me: null }, without: ['Zorglub'] };
    const filled = fill(draft(sentence, byHand), lookup, self);
    expect(filled).toMatchObject({ on: '2026-11-01', minutes: 30, committees: [] });
    expect(filled.attendees.map(({ name, hat: worn }) => [name, worn?.mandate])).toEqual([
      ['Corentin Vasselot', undefined],
      ['Léa Morvan', 'm3'],
    ]);
  });

  it('gives the writer what is to be done, by the day said', () => {
    const { followUps } = fill(draft(sentence), lookup, self);
    expect(followUps).toEqual([
      { title: 'Envoyer le tableau', due: '2026-11-20', assignee: { id: 'me', kind: 'Person', label: self.name } },
    ]);
  });
});

describe('the marking that covers what is named', () => {
  it('rises to the highest level, in the circle narrower than the whole cluster', () => {
    expect(coveringMarking('cluster:1', [])).toBe('cluster:1');
    expect(coveringMarking('cluster:1', ['cluster:2', 'cluster:0'])).toBe('cluster:2');
    expect(coveringMarking('cluster:1', ['cluster:2', 'dossier:3'])).toBe('dossier:3');
    expect(coveringMarking('dossier:2', ['cluster:1'])).toBe('dossier:2');
  });
});

describe('a name', () => {
  it('is borne by a label that has all its words, the last ones perhaps shortened', () => {
    expect(bearsName('Giuliana Petrocelli-Arduin', 'Petrocelli')).toBe(true);
    expect(bearsName('Giuliana Petrocelli-Arduin', 'petroc')).toBe(true);
    expect(bearsName('Giuliana Petrocelli-Arduin', 'Paul Petrocelli')).toBe(false);
  });
});

describe('what is sent', () => {
  it('carries everybody, a new person once and under the same id each time it is made', () => {
    const one = draft(sentence);
    const id = newId();
    const make = () => inputOf(one, fill(one, lookup, self), (key) => derivedId(id, key));
    const input = make();
    expect(make()).toEqual(input);
    expect(input.newPeople).toEqual([{ id: derivedId(id, 'Zorglub'), familyName: 'Zorglub' }]);
    expect(input.attendances?.map(({ person, mandate, capacity }) => [person, mandate, capacity])).toEqual([
      ['me', 'm1', 'organisation'],
      ['id-Léa Morvan', 'm3', 'country'],
      [derivedId(id, 'Zorglub'), null, null],
    ]);
    expect(input).toMatchObject({
      id: 'a',
      kind: 'committee_meeting',
      on: '2026-11-16',
      minutes: 120,
      channel: 'video',
    });
    expect(input).toMatchObject({ committees: [wg2.id], points: ['Annexe B'], followUps: [{ due: '2026-11-20' }] });
  });

  it('leaves the marking to the server unless it was chosen', () => {
    const send = (one: Draft) => inputOf(one, fill(one, lookup, self), newId);
    expect('access' in send(draft('appel'))).toBe(false);
    expect(send(draft('appel', { access: 'cluster:2' })).access).toBe('cluster:2');
  });
});

describe('an id of our own', () => {
  it('is a version 4 UUID, random or derived from a text', () => {
    const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    const id = newId();
    expect(id).toMatch(shape);
    expect(derivedId(id, 'Léa')).toMatch(shape);
    expect(derivedId(id, 'Léa')).toBe(derivedId(id, 'Léa'));
    expect(derivedId(id, 'Léa')).not.toBe(derivedId(id, 'Paul'));
  });
});
