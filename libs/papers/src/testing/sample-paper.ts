import type { PaperInput } from '../paper-data.ts';

/** Two sources that the sample cites and one that it does not. */
export const sampleSources: NonNullable<PaperInput['sources']> = [
  {
    id: 'enquiry',
    title: 'Texte d\'enquête "prEN 18417-2"',
    url: 'https://normes.example.org/a?b=1&c="2"',
    published: '2026-05-12',
    accessed: '2026-06',
    reliability: 'A',
    credibility: '1',
  },
  { id: 'letter', title: 'Courriel', reliability: 'F', credibility: '6' },
  { id: 'unused', title: 'Source jamais citée', reliability: 'E', credibility: '5' },
];

/** A small paper with one of each thing; what a spec changes, it changes on a copy. */
export const samplePaper: PaperInput = {
  language: 'fr',
  title: 'Mesurer & comparer <le recyclé>',
  subtitle: 'Position sur le projet prEN 18417-2',
  issuer: 'Pôle Trame',
  date: '2026-07-01',
  version: '2',
  marking: { level: 'AMBER', businessSecret: true, circle: 'Fibres recyclées' },
  reference: 'TRM-8F3K',
  status: 'draft',
  audience: 'Commission miroir',
  sources: sampleSources,
  sections: {
    context: [[{ text: 'Le texte est en enquête.', sources: ['enquiry'] }, { text: 'Un marché est perdu.' }]],
    problem: {
      description: [[{ text: 'Une méthode est imposée.', sources: ['enquiry', 'letter'] }]],
    },
    alternatives: [{ title: 'Le bilan massique', text: [[{ text: 'Il est déjà audité.', sources: ['letter'] }]] }],
    request: [[{ text: 'Nous demandons un vote défavorable.', restsOnRecords: false }]],
    stances: [
      {
        actor: 'Délégation italienne',
        position: 2,
        date: '2026-08',
        evidence: { text: "A soutenu l'annexe B.", sources: ['letter'] },
        disagreement: 'Notre délégué la tient pour neutre.',
      },
    ],
    objections: [
      { objection: 'Pourquoi si tard ?', answer: [[{ text: "L'enquête vient d'ouvrir.", sources: ['enquiry'] }]] },
    ],
  },
};

/** Sentences of the sample that cite a source, the evidence of its stance included. */
export const SAMPLE_CITATIONS = 5;
