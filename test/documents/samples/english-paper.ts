import type { PaperInput } from '@entregent/papers';
import type { CorpusSentence } from './compose.ts';
import { line, paragraphs, unsourced } from './compose.ts';

const corpus: readonly CorpusSentence[] = [
  [
    'Draft prEN 18417-2 makes selective dissolution the only method by which the recycled content of a technical textile may be stated.',
    1,
  ],
  ['The method separates polymers; it cannot tell a recycled fibre from a virgin one of the same kind.', 2, 3],
  ['A yarn of recycled polyester is therefore counted as virgin.', 4],
  ['The text points to one normative annex, with no other way and no period of transition.', 1],
  ['Working group 2 set the French proposal for annex B aside in October, without a vote.', 4, 5],
  [
    'On 212 reference samples the declared and measured rates differ by more than 18 points in one case out of three.',
    2,
  ],
  ['Eleven members out of fourteen could no longer print a figure on their products.', 5],
  ['Across the cluster 640 jobs depend on lines that sell by their recycled content.', 5],
  ['Mass balance is already practised by the sector, audited by third parties and accepted by railway buyers.'],
  [
    'What would the market gain from a single method? An easier comparison, but a false one: it would reward blending rather than recycling.',
  ],
  ['The sector\'s model contract already cites "documentary traceability" as a means of proof.', 3],
];

/** About fifteen pages in English, approved: no prompt is printed and empty parts are left out. */
export const englishPaper: PaperInput = {
  language: 'en',
  title: 'Measuring recycled content without shutting out traceability',
  subtitle: 'Position of Pôle Trame on draft prEN 18417-2',
  issuer: 'Pôle Trame',
  date: '2026-09-21',
  version: '4',
  marking: { level: 'GREEN', circle: 'Recycled fibres' },
  reference: 'TRM-5W7C',
  status: 'approved',
  audience: 'Members of the mirror committee',
  sources: [
    {
      id: 's1',
      title: 'CEN, prEN 18417-2, enquiry text',
      published: '2026-06-02',
      accessed: '2026-09-14',
      url: 'https://standards.example.org/pren-18417-2',
      reliability: 'A',
      credibility: '1',
    },
    {
      id: 's2',
      title: 'Filoche Institute, "Note on selective dissolution"',
      published: '2026-05',
      reliability: 'A',
      credibility: '2',
    },
    { id: 's3', title: 'ISO/DIS 23917-1, clause 6', published: '2026-07-01', reliability: 'B', credibility: '1' },
    {
      id: 's4',
      title: 'Letter from Mr Tiretaine, Recyfil Armor',
      published: '2026-07-20',
      reliability: 'B',
      credibility: '3',
    },
    { id: 's5', title: 'Survey of members', accessed: '2026', reliability: 'D', credibility: '4' },
  ],
  sections: {
    context: paragraphs(corpus, 0, 4, 6),
    problem: {
      description: paragraphs(corpus, 1, 4, 6),
      evidence: [...paragraphs(corpus, 5, 4, 6), ...unsourced('Three public tenders were lost for this reason.')],
      consequences: paragraphs(corpus, 7, 3, 6),
    },
    alternatives: [
      { title: 'Admit audited mass balance beside selective dissolution', text: paragraphs(corpus, 2, 3, 6) },
      { title: 'Make annex A informative for thirty-six months', text: paragraphs(corpus, 4, 3, 6) },
    ],
    support: [
      { title: 'Permanent representation', text: paragraphs(corpus, 10, 3, 5) },
      { title: 'Federation of technical textiles', text: paragraphs(corpus, 6, 3, 5) },
    ],
    request: line(
      'We ask the committee to recommend, on 24 November, a negative vote with the technical reasons above.',
    ),
    stances: Array.from({ length: 14 }, (_row, index) => ({
      actor: `Delegation ${String(index + 1)}`,
      position: (index % 5) - 2,
      date: index % 3 === 0 ? '2026-08' : '2026-09-30',
      evidence: { text: "Said so in the working group's sixth meeting, in answer to the chair.", sources: ['s3'] },
      ...(index === 4 ? { disagreement: 'Our delegate reads the same minutes as neutral.' } : {}),
    })),
    objections: [
      { objection: '"Mass balance cannot be verified."', answer: paragraphs(corpus, 8, 3, 6) },
      { objection: 'Why not wait for the revision of 2029?', answer: paragraphs(corpus, 9, 3, 6) },
    ],
  },
};
