import { NoticeKind } from '@entregent/model';
import { noticeText } from './notice-words.ts';

const params = {
  from: 'dossier:4',
  to: 'cluster:2',
  circle: 'Dossier',
  level: 4,
  minutes: 60,
  reason: 'Il est en congé.',
  who: 'Ana Lind',
  until: '2026-06-01T13:30:00.000Z',
  lastDay: '2026-06-30',
};
const facts = { by: 'Bo Marsh', about: 'Carla Nyström', params };

describe('the text of a notice', () => {
  it.each(NoticeKind.options)('of %s is whole in both languages', (kind) => {
    for (const language of ['fr', 'en'] as const) {
      const text = noticeText({ ...facts, kind, params }, language);
      expect(text).not.toMatch(/undefined|null|NaN|Invalid/);
      expect(text.length).toBeGreaterThan(20);
    }
  });

  it('names the circles of a lowering where they differ, and only there', () => {
    const moved = noticeText({ ...facts, kind: 'lowering_asked' }, 'fr');
    expect(moved).toContain('TLP:RED (dossier) → TLP:AMBER (cluster)');
    const lowered = noticeText({ ...facts, kind: 'lowering_asked', params: { ...params, to: 'dossier:2' } }, 'en');
    expect(lowered).toContain('TLP:RED → TLP:AMBER.');
  });

  it('tells the asker of an emergency access that it was he', () => {
    const told = noticeText({ ...facts, kind: 'glass_asked', params: { ...params, own: 1 } }, 'fr');
    expect(told).toMatch(/^Vous avez demandé/);
  });
});
