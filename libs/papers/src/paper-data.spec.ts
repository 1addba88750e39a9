import { PaperData } from './paper-data.ts';
import { samplePaper, sampleSources } from './testing/sample-paper.ts';

const issuesOf = (data: unknown) =>
  (PaperData.safeParse(data).error?.issues ?? []).map(({ path, ...issue }) => ({
    path: path.join('.'),
    params: 'params' in issue ? issue.params : undefined,
  }));

describe('paper data', () => {
  it('fills what may be left out: empty sections, no source, a sentence that rests on records', () => {
    const paper = PaperData.parse({ ...samplePaper, sections: undefined, sources: undefined });
    expect(paper.sections.problem.modalities).toEqual([]);
    expect(paper.sources).toEqual([]);
    expect(PaperData.parse(samplePaper).sections.context[0]?.[1]).toEqual({
      text: 'Un marché est perdu.',
      sources: [],
      restsOnRecords: true,
    });
  });

  it.each([
    ['context', { context: [[{ text: 'a' }, { text: 'b', sources: ['enquiry', 'ghost'] }]] }, 'context.0.1.sources.1'],
    ['problem', { problem: { evidence: [[{ text: 'a', sources: ['ghost'] }]] } }, 'problem.evidence.0.0.sources.0'],
    [
      'alternatives',
      { alternatives: [{ title: 'a', text: [[{ text: 'a', sources: ['ghost'] }]] }] },
      'alternatives.0.text.0.0.sources.0',
    ],
    [
      'support',
      { support: [{ title: 'a', text: [[{ text: 'a', sources: ['ghost'] }]] }] },
      'support.0.text.0.0.sources.0',
    ],
    ['request', { request: [[{ text: 'a', sources: ['ghost'] }]] }, 'request.0.0.sources.0'],
    [
      'stances',
      { stances: [{ actor: 'a', position: 0, date: '2026', evidence: { text: 'a', sources: ['ghost'] } }] },
      'stances.0.evidence.sources.0',
    ],
    [
      'objections',
      { objections: [{ objection: 'a', answer: [[{ text: 'a', sources: ['ghost'] }]] }] },
      'objections.0.answer.0.0.sources.0',
    ],
  ])('refuses an unknown source cited in %s and leads to the citation', (_section, sections, path) => {
    expect(issuesOf({ ...samplePaper, sections })).toEqual([
      { path: `sections.${path}`, params: { code: 'UNKNOWN_SOURCE', id: 'ghost' } },
    ]);
  });

  it('refuses two sources with one id', () => {
    const sources = [...sampleSources, { id: 'letter', title: 'b', reliability: 'A', credibility: '1' }];
    expect(issuesOf({ ...samplePaper, sources })).toEqual([
      { path: 'sources.3.id', params: { code: 'DUPLICATE_SOURCE', id: 'letter' } },
    ]);
  });

  it.each(['title', 'subtitle', 'issuer', 'version', 'reference', 'audience'])(
    'refuses a direction override in the %s',
    (field) => {
      expect(issuesOf({ ...samplePaper, [field]: 'a\u202eb' })).toMatchObject([
        { path: field, params: { code: 'DIRECTION_OVERRIDE' } },
      ]);
    },
  );

  it.each([
    ['date', '2026-02-30'],
    ['date', '12/05/2026'],
    ['language', 'de'],
    ['status', 'secret'],
    ['marking', { level: 'amber', circle: 'a' }],
    ['marking', { level: 'DR', circle: 'a' }],
    ['colour', 'blue'],
  ])('refuses the %s %j', (field, value) => {
    expect(PaperData.safeParse({ ...samplePaper, [field]: value }).success).toBe(false);
  });

  it.each([-3, 3, 0.5])('refuses the position %d', (position) => {
    const stances = [{ actor: 'a', position, date: '2026', evidence: { text: 'a' } }];
    expect(issuesOf({ ...samplePaper, sections: { stances } })).toMatchObject([
      { path: 'sections.stances.0.position' },
    ]);
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'normes.example.org'])('refuses the address %s', (url) => {
    const sources = [{ id: 'a', title: 'a', url, reliability: 'A', credibility: '1' }];
    expect(issuesOf({ ...samplePaper, sections: {}, sources })).toMatchObject([{ path: 'sources.0.url' }]);
  });
});
