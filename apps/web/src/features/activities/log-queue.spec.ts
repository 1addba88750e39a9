import type { LogActivity } from '@entregent/api-client';
import type { Draft, Found } from './log-draft.ts';
import { drop, keep, onQueue, waitingOf } from './log-queue.ts';
import { ChoiceNeeded, type LogApi, sendWaiting } from './log-send.ts';

const draft = (id: string, sentence = 'appel hier avec Paul Ancel'): Draft => ({
  id,
  sentence,
  day: '2026-11-17',
  byHand: {},
});
const self = { person: 'me', name: 'Corentin', marking: 'cluster:1', language: 'fr' } as const;
const person = (id: string, label: string): Found => ({ id, kind: 'Person', label, ours: false, access: 'cluster:1' });

/** A server that finds some people and keeps what is logged. */
const serverWith = (people: readonly Found[]) => {
  const logged: LogActivity[] = [];
  const api: LogApi = {
    find: () => Promise.resolve(people),
    hatsOn: () => Promise.resolve([]),
    log: (input) => {
      logged.push(input);
      return Promise.resolve('commit');
    },
  };
  return { api, logged };
};

describe('what waits on the device', () => {
  beforeEach(() => localStorage.clear());

  it('is kept for the account that wrote it and for no other', () => {
    keep('u1', { draft: draft('a'), title: 'A' });
    expect(waitingOf('u1').map(({ title }) => title)).toEqual(['A']);
    expect(waitingOf('u2')).toEqual([]);
  });

  it('is there once, however often it is kept, and gone once dropped', () => {
    keep('u1', { draft: draft('a'), title: 'A' });
    keep('u1', { draft: draft('b'), title: 'B' });
    keep('u1', { draft: draft('a'), title: 'A again' });
    expect(waitingOf('u1').map(({ title }) => title)).toEqual(['B', 'A again']);
    drop('u1', 'b');
    drop('u1', 'a');
    expect(waitingOf('u1')).toEqual([]);
    expect(localStorage.length).toBe(0);
  });

  it('tells whoever listens, and gives the same list while nothing changes', () => {
    let told = 0;
    const stop = onQueue(() => (told += 1));
    keep('u1', { draft: draft('a'), title: 'A' });
    expect(waitingOf('u1')).toBe(waitingOf('u1'));
    stop();
    drop('u1', 'a');
    expect(told).toBe(1);
  });

  it('counts as nothing when somebody wrote over it', () => {
    localStorage.setItem('entregent-log-queue:u1', '{broken');
    expect(waitingOf('u1')).toEqual([]);
  });
});

describe('sending what waited', () => {
  it('looks the people up first and counts the days from when it was written', async () => {
    const { api, logged } = serverWith([person('p', 'Paul Ancel')]);
    expect(await sendWaiting({ draft: draft('a'), title: 'A' }, self, api)).toBe('commit');
    expect(logged[0]).toMatchObject({ id: 'a', on: '2026-11-16', newPeople: [] });
    expect(logged[0]?.attendances?.map(({ person: id }) => id)).toEqual(['me', 'p']);
  });

  it('sends the very same thing when it is sent again', async () => {
    const { api, logged } = serverWith([]);
    await sendWaiting({ draft: draft('6f1c2f8e-54c4-4c1e-9a52-0d6f0f7f9b11'), title: 'A' }, self, api);
    await sendWaiting({ draft: draft('6f1c2f8e-54c4-4c1e-9a52-0d6f0f7f9b11'), title: 'A' }, self, api);
    expect(logged[0]?.newPeople).toHaveLength(1);
    expect(logged[1]).toEqual(logged[0]);
  });

  it('leaves to its writer a name that fits several people, and logs nothing', async () => {
    const { api, logged } = serverWith([person('p', 'Paul Ancel'), person('q', 'Paul Ancelin')]);
    await expect(sendWaiting({ draft: draft('a'), title: 'A' }, self, api)).rejects.toThrow(ChoiceNeeded);
    expect(logged).toEqual([]);
  });

  it('sends it once the writer has chosen', async () => {
    const { api, logged } = serverWith([person('p', 'Paul Ancel'), person('q', 'Paul Ancelin')]);
    const chosen = { ...draft('a'), byHand: { named: { 'Paul Ancel': person('q', 'Paul Ancelin') } } };
    await sendWaiting({ draft: chosen, title: 'A' }, self, api);
    expect(logged[0]?.attendances?.map(({ person: id }) => id)).toEqual(['me', 'q']);
  });
});
