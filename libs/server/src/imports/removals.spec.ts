import type { Fact } from '@entregent/model';
import { withoutRemoved } from './removals.ts';

const facts: readonly Fact[] = [
  { kind: 'Person', origin: 'p', set: { familyName: 'P', sources: ['s'] } },
  { kind: 'Organisation', origin: 'o', set: { name: 'O', kind: 'company' } },
  { kind: 'Mandate', origin: 'm', set: { person: 'p', role: 'chair', within: 'o' } },
  { kind: 'Activity', origin: 'a', set: { kind: 'call', title: 'A', on: '2026-01-01' } },
  { kind: 'Attendance', origin: 't', set: { activity: 'a', person: 'p', mandate: 'm' } },
  { type: 'EMPLOYED_BY', origin: 'e', tail: 'p', head: 'o', set: { sources: ['s'] } },
];
const origins = (removed: readonly string[]) =>
  withoutRemoved(facts, new Set(removed)).facts.map(({ origin }) => origin);

describe('what people removed', () => {
  it('leaves every fact when nothing was removed', () => {
    expect(withoutRemoved(facts, new Set())).toEqual({ facts, left: 0 });
  });

  it('takes along what cannot stand without it, through several steps', () => {
    expect(origins(['o'])).toEqual(['p', 'a', 't']);
    expect(withoutRemoved(facts, new Set(['p'])).left).toBe(4);
  });

  it('keeps what only mentions it, without the mention', () => {
    const attendance = withoutRemoved(facts, new Set(['m'])).facts.find(({ origin }) => origin === 't');
    expect(attendance?.set['mandate']).toBeNull();
    const { facts: unsourced } = withoutRemoved(facts, new Set(['s']));
    expect(unsourced).toHaveLength(facts.length);
    expect(JSON.stringify(unsourced)).not.toContain('"s"');
  });
});
