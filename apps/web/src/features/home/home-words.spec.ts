import { sayIn } from '../../i18n/texts.ts';
import type { Home, HomeLine } from './api/home-queries.ts';
import { sumUp, tellLine } from './home-words.ts';
import { texts } from './texts.ts';

const on = '2026-11-17';
const line = (more: Partial<HomeLine>): HomeLine => ({
  id: 'x',
  kind: 'Task',
  label: 'Relancer la DGE',
  reason: 'task',
  detail: null,
  about: null,
  aboutLabel: null,
  due: null,
  official: null,
  last: null,
  count: null,
  phase: null,
  behalf: null,
  seats: null,
  version: 1,
  access: 'cluster:1',
  ...more,
});
const french = { t: sayIn(texts, 'fr'), language: 'fr', on } as const;
const english = { t: sayIn(texts, 'en'), language: 'en', on } as const;
const home = (sections: Home['sections']): Home => ({ role: 'delegate', on, sections });

describe('a line of the day', () => {
  it('of a window has the national deadline in front, the official one behind, and what is still to do', () => {
    const window = line({
      reason: 'window', kind: 'WorkItem', label: 'prEN 18417-2', detail: 'Taux de fibres', due: '2026-11-24',
      official: '2026-12-15', aboutLabel: 'CEN/TC 917', phase: 'enquiry', seats: 0, count: 1,
    }); // prettier-ignore
    expect(tellLine(window, french)).toEqual({
      day: '2026-11-24',
      left: 'J−7',
      pressing: true,
      below: 'officielle 15 déc.',
      name: 'prEN 18417-2',
      rest: 'Taux de fibres',
      why: 'Enquête · CEN/TC 917 · aucun siège · 1 enjeu lié',
      toDo: 'Commenter et recommander un vote',
    });
    expect(tellLine(window, english)).toMatchObject({
      left: 'D−7',
      below: 'official 15 Dec',
      toDo: 'Comment and recommend a vote',
    });
  });

  it.each([
    ['2026-11-14', 'J+3', true],
    ['2026-11-17', 'aujourd’hui', true],
    ['2026-11-18', 'J−1', false],
    [null, null, false],
  ])('of something due on %s says %s', (due, left, pressing) => {
    expect(tellLine(line({ due }), french)).toMatchObject({ day: due, left, pressing });
  });

  it('of a mandate says which, whose, for whom and until when', () => {
    const term = line({ reason: 'term', kind: 'Person', label: 'Barnabé Quenouille', detail: 'expert', aboutLabel: 'CEN/TC 917', behalf: 'Tissages', due: '2026-12-31' }); // prettier-ignore
    expect(tellLine(term, french)).toMatchObject({
      name: 'Expert(e), CEN/TC 917',
      rest: 'Barnabé Quenouille',
      why: 'pour Tissages',
      below: 'fin du mandat',
    });
  });

  it('of a relation that goes cold says how far back it lies and how much it was', () => {
    const cold = line({ reason: 'cold', kind: 'Person', detail: 'relay', last: '2026-03-17', count: 2 });
    expect(tellLine(cold, french)).toMatchObject({
      day: '2026-03-17',
      left: 'il y a 8 mois',
      why: 'relais de confiance · 2 rencontres, plus rien depuis',
    });
  });
});

describe('the day in one sentence', () => {
  it('counts what presses in words', () => {
    const window = line({ reason: 'window', due: '2026-11-24', official: '2026-12-15' });
    const day = home([
      { name: 'windows', lines: [window] },
      { name: 'tasks', lines: [line({ due: '2026-11-10' }), line({ due: '2026-11-20' }), line({ due: '2027-01-01' })] },
      { name: 'silent', lines: [line({ reason: 'silent' }), line({ reason: 'silent' })] },
    ]);
    expect(sumUp(day, french.t, 'fr')).toBe(
      'Une échéance nationale dans les sept jours, deux suites à rendre cette semaine dont une en retard, deux réunions à consigner.',
    );
    expect(sumUp(day, english.t, 'en')).toBe(
      'One national deadline within seven days, two follow-ups due this week (one of them late), two meetings to log.',
    );
  });

  it('says that nothing presses when nothing does', () => {
    expect(sumUp(home([{ name: 'tasks', lines: [line({ due: '2027-01-01' })] }]), french.t, 'fr')).toBe(
      'Rien ne presse aujourd’hui.',
    );
  });
});
