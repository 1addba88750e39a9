import { isPartialDate } from '@entregent/model';
import fc from 'fast-check';
import { readSentence } from './activity-sentence.ts';

/** A Tuesday. */
const today = '2026-11-17';
const read = (text: string) => readSentence(text, { today, language: 'fr' });
/** What was understood, without the lists that stayed empty and without positions. */
const empty = (value: unknown): boolean => [value].flat().join('') === '';
const told = (given: string) => {
  const { parts: _parts, text: _text, ...found } = read(given);
  return Object.fromEntries(Object.entries(found).filter(([, value]) => !empty(value)));
};

describe('a sentence that tells an activity', () => {
  it.each([
    ['CEN/TC 442 hier 2h avec Léa Morvan et Paul Ancel', { kind: 'committee_meeting', committees: ['CEN/TC 442'], on: '2026-11-16', minutes: 120, people: ['Léa Morvan', 'Paul Ancel'] }],
    ['appel ce matin 20 min avec Ludovica Ordito', { kind: 'call', channel: 'phone', on: today, minutes: 20, people: ['Ludovica Ordito'] }],
    ['visio lundi 14:00-15:30', { kind: 'meeting', channel: 'video', on: '2026-11-16', minutes: 90 }],
    ['avant-hier rdv avec Mme Lamarzelle', { kind: 'meeting', on: '2026-11-15', people: ['Lamarzelle'] }],
    ['Déjeuner lundi dernier avec M. Ancel à Paris', { kind: 'meeting', on: '2026-11-16', people: ['Ancel'], place: 'Paris', rest: 'Déjeuner' }],
    ['ISO/TC 38/SC 1 le 12 mai 1h30', { kind: 'committee_meeting', committees: ['ISO/TC 38/SC 1'], on: '2026-05-12', minutes: 90 }],
    ['BNMS/CN 12 12/05 une demi-journée', { kind: 'committee_meeting', committees: ['BNMS/CN 12'], on: '2026-05-12', minutes: 240 }],
    ['cen tc 442 12/05/2025 45 mn', { kind: 'committee_meeting', committees: ['CEN/TC 442'], on: '2025-05-12', minutes: 45 }],
    ['call yesterday with John Smith and Mary O’Neil for 2 hours', { kind: 'call', channel: 'phone', on: '2026-11-16', people: ['John Smith', 'Mary O’Neil'], minutes: 120 }],
    ['Lunch last Monday with Jean de La Tour', { kind: 'meeting', on: '2026-11-16', people: ['Jean de La Tour'], rest: 'Lunch' }],
    ['CEN/TC 931/WG 2 hier 2h en ligne avec Zwirnfeld, Tiretaine et Ordito. Annexe B remise au vote le 10. Envoyer tableau à Ordito vendredi', { kind: 'committee_meeting', committees: ['CEN/TC 931/WG 2'], on: '2026-11-16', minutes: 120, channel: 'video', people: ['Zwirnfeld', 'Tiretaine', 'Ordito'], points: ['Annexe B remise au vote le 10'], followUps: [{ title: 'Envoyer tableau à Ordito', due: '2026-11-20' }] }],
    ['réunion mardi à Bruxelles', { kind: 'meeting', on: '2026-11-10', place: 'Bruxelles' }],
    ['réunion ce mardi', { kind: 'meeting', on: today }],
    ['point jeudi 30 minutes avec Inès Boutarel sur la traçabilité', { kind: 'meeting', on: '2026-11-12', minutes: 30, people: ['Inès Boutarel'], rest: 'point sur la traçabilité' }],
    ['Salon Textile 2026 vendredi dernier toute la journée', { kind: 'event', on: '2026-11-13', minutes: 480, rest: 'Salon Textile 2026' }],
    ['visite de l’usine de Reims le 3 novembre 2026', { kind: 'visit', on: '2026-11-03', rest: 'visite de l’usine de Reims' }],
    ['courrier à la DGE hier', { kind: 'letter', channel: 'written', on: '2026-11-16', place: 'la DGE' }],
    ['ISO/IEC JTC 1/SC 42 2026-11-02 3h', { kind: 'committee_meeting', committees: ['ISO/IEC JTC 1/SC 42'], on: '2026-11-02', minutes: 180 }],
    ['CEN-CLC/JTC 21 il y a 3 jours de 9h à 12h30', { kind: 'committee_meeting', committees: ['CEN/CLC/JTC 21'], on: '2026-11-14', minutes: 210 }],
    ['CEN/TC 931 et ISO/TC 874 jeudi 1 heure 15', { kind: 'committee_meeting', committees: ['CEN/TC 931', 'ISO/TC 874'], on: '2026-11-12', minutes: 75 }],
    ['meeting on Thursday from 2pm to 3:30pm in Brussels with Anna Wrzosek', { kind: 'meeting', on: '2026-11-12', minutes: 90, place: 'Brussels', people: ['Anna Wrzosek'] }],
    ['video call this morning half an hour with Gaspard Petrocelli-Arduin about traceability', { kind: 'call', channel: 'video', on: today, minutes: 30, people: ['Gaspard Petrocelli-Arduin'], rest: 'about traceability' }],
    ['3 days ago coffee with Tim', { kind: 'meeting', on: '2026-11-14', people: ['Tim'], rest: 'coffee' }],
    ['two weeks ago visit', { kind: 'visit', on: '2026-11-03' }],
    ['mail aujourd’hui avec le cabinet du ministre', { kind: 'message', channel: 'written', on: today, rest: 'avec le cabinet du ministre' }],
    ['message par écrit à Paul', { kind: 'message', channel: 'written', place: 'Paul' }],
    ['1er octobre 2026 séance plénière BNMS/CN 27 une journée', { kind: 'committee_meeting', committees: ['BNMS/CN 27'], on: '2026-10-01', minutes: 480, rest: 'séance plénière' }],
    ['May 12, 2026 phone call with Sean', { kind: 'call', channel: 'phone', on: '2026-05-12', people: ['Sean'] }],
    ['réunion du 12 novembre deux heures et demie', { kind: 'meeting', on: '2026-11-12', minutes: 150 }],
    ['CEN/TC 931 mercredi prochain', { kind: 'committee_meeting', committees: ['CEN/TC 931'], on: '2026-11-18' }],
    ['call next Monday', { kind: 'call', channel: 'phone', on: '2026-11-23' }],
    ['entretien le 14 avec Karel Holubcová ; Jan Straatsma & Olga Ilunga-Petit', { kind: 'meeting', on: '2026-11-14', people: ['Karel Holubcová', 'Jan Straatsma', 'Olga Ilunga-Petit'] }],
    ['rdv 31/02 avec Paul', { kind: 'meeting', people: ['Paul'], rest: 'rdv 31/02' }],
    ['rdv hier à 14h avec Paul', { kind: 'meeting', on: '2026-11-16', people: ['Paul'], rest: 'à 14h' }],
    ['un quart d’heure au téléphone avec léa morvan', { minutes: 15, channel: 'phone', people: ['léa morvan'] }],
    ['appel d’offres européen : point avec la DGE', { kind: 'meeting', rest: 'appel d’offres européen : point avec la DGE' }],
    ['en présentiel au CSTB hier, 1,5 h', { channel: 'in_person', place: 'CSTB', on: '2026-11-16', minutes: 90 }],
    ['call last Monday 2-4pm with Tim', { kind: 'call', channel: 'phone', on: '2026-11-16', minutes: 120, people: ['Tim'] }],
    ['point 2-4 hier', { kind: 'meeting', on: '2026-11-16', rest: 'point 2-4' }],
    ['CEN/TC 442', { kind: 'committee_meeting', committees: ['CEN/TC 442'] }],
    ['CEN/TC 442 hier. Annexe B. Envoyer le tableau vendredi', { kind: 'committee_meeting', committees: ['CEN/TC 442'], on: '2026-11-16', points: ['Annexe B'], followUps: [{ title: 'Envoyer le tableau', due: '2026-11-20' }] }],
    ['AFNOR/CN IA hier', { kind: 'committee_meeting', committees: ['AFNOR/CN IA'], on: '2026-11-16' }],
    ['webinaire hier soir 14 h – 16 h', { kind: 'event', on: '2026-11-16', minutes: 120, rest: 'webinaire' }],
    ['28 févr. 2024 réunion avec J. Carvenec et le Dr. Wrzosek', { kind: 'meeting', on: '2024-02-28', people: ['J. Carvenec'], rest: 'et le Dr. Wrzosek' }],
    ['Rien de tout cela', { rest: 'Rien de tout cela' }],
    ['', {}],
    ['Réunion CEN/TC 931 hier. Relancer la DGE avant le 1er décembre. To do: send the minutes by Friday\nLe quorum était juste', { kind: 'committee_meeting', committees: ['CEN/TC 931'], on: '2026-11-16', points: ['Le quorum était juste'], followUps: [{ title: 'Relancer la DGE', due: '2026-12-01' }, { title: 'To do: send the minutes', due: '2026-11-20' }] }],
  ])('"%s" is read', (text, expected) => {
    expect(told(text)).toEqual(expected);
  }); // prettier-ignore

  it('looks for 29 February in the last year that had one', () => {
    expect(read('rdv le 29 février').on).toBe('2024-02-29');
  });

  it('says where what it understood stands, for letters composed in either way', () => {
    const { text, parts } = read('Visio hier avec Léa'.normalize('NFD'));
    expect(parts.map(({ start, end, name }) => [name, text.slice(start, end)])).toEqual([
      ['channel', 'Visio'],
      ['on', 'hier'],
      ['link', 'avec'],
      ['person', 'Léa'],
    ]);
  });
});

const piece = fc.oneof(
  fc.constantFrom(
    'hier', 'lundi prochain', '12/05', '31/02/2026', 'le 29 février', '2h', '14:00-15:30', '1h30', 'avec', 'with', 'et', ',', ';',
    'Léa Morvan', 'CEN/TC 442', 'ISO/TC 38/SC 1', 'visio', 'appel', 'à Paris', '. Envoyer', '\n', 'une demi-journée', 'M.', '9999-12-31', 'İ', 'ﬁ',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
); // prettier-ignore
const sentence = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(' '));
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('any text', () => {
  it('is read without an error, its days real and its minutes within bounds', () => {
    fc.assert(
      fc.property(sentence, day, (text, on) => {
        const found = readSentence(text, { today: on, language: 'en' });
        const days = [found.on, ...found.followUps.map(({ due }) => due)].filter((one) => one !== undefined);
        expect(days.map((one) => one.length)).toEqual(days.map(() => 10));
        expect(days.filter((one) => !isPartialDate(one))).toEqual([]);
        const lengths = [found.minutes].filter((one) => one !== undefined);
        expect(lengths).toEqual(lengths.map((one) => Math.min(Math.max(one, 1), 14_400)));
      }),
      { numRuns: 500 },
    );
  });

  it('gives parts that lie in the text one after the other', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const { parts, text: written } = read(text);
        const bounds = parts.flatMap(({ start, end }) => [start, end]);
        expect([0, ...bounds, written.length]).toEqual([0, ...bounds, written.length].toSorted((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });

  it('loses no word: each is understood, or stays in the title, the points or what is to be done', () => {
    const word = fc.stringMatching(/^[b-z]{4,9}$/).map((letters) => `Z${letters}q`);
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, word), { maxLength: 12 }), (pieces) => {
        const found = read(pieces.join(' '));
        const kept = [
          found.rest,
          ...found.points,
          ...found.followUps.map(({ title }) => title),
          ...found.parts.map(({ start, end }) => found.text.slice(start, end)),
        ].join(' ');
        const rare = [...found.text.matchAll(/Z[b-z]{4,9}q/g)].map(([one]) => one);
        expect(rare.filter((one) => !kept.includes(one))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('gives back every committee, person, length and day that it was made of', () => {
    const names = fc.uniqueArray(fc.constantFrom('Léa Morvan', 'Paul Ancel', 'Jean de La Tour', 'Ordito'), { minLength: 1, maxLength: 4 });
    const committees = fc.constantFrom('CEN/TC 442', 'ISO/TC 38/SC 1', 'BNMS/CN 12/GE 3', 'ISO/IEC JTC 1/SC 42');
    const lengths = fc.constantFrom(['2h', 120], ['1h30', 90], ['45 mn', 45], ['14:00-15:30', 90], ['une demi-journée', 240] as const);
    const days = fc.constantFrom(['hier', '2026-11-16'], ['lundi dernier', '2026-11-16'], ['12/05/2026', '2026-05-12'] as const);
    const middle = (parts: readonly string[]) => fc.shuffledSubarray([...parts], { minLength: parts.length });
    fc.assert(
      fc.property(
        fc.tuple(names, committees, lengths, days).chain(([people, committee, length, on]) =>
          middle([committee, String(length[0]), String(on[0])]).map((order) => ({ people, committee, length, on, order })),
        ),
        ({ people, committee, length, on, order }) => {
          const found = read(`${order.join(' ')} avec ${people.join(', ')}`);
          expect(found).toMatchObject({ committees: [committee], minutes: length[1], on: on[1], people, rest: '' });
        },
      ),
    );
  }); // prettier-ignore
});
