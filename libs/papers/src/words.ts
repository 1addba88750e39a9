import type { MarkingLevel, PaperLanguage, PaperStatus } from './paper-data.ts';

type Part = 'description' | 'modalities' | 'evidence' | 'consequences';
type Section = 'context' | 'problem' | 'alternatives' | 'support' | 'request' | 'stances' | 'objections';

/** Every fixed word of a paper in one language. */
export interface PaperWords {
  /** BCP 47 tag for the proofing tools and the screen reader. */
  readonly locale: string;
  readonly kind: string;
  readonly contents: string;
  readonly sections: Record<Section, string>;
  readonly parts: Record<Part, string>;
  /** What to write, printed in place of an empty text while the paper is a draft or in review. */
  readonly prompts: Record<Exclude<Section, 'problem'> | Part | 'alternative' | 'supporter' | 'answer', string>;
  readonly status: Record<PaperStatus, string>;
  readonly facts: Record<'reference' | 'version' | 'date' | 'status' | 'audience' | 'circle', string>;
  readonly diffusion: Record<MarkingLevel, string>;
  readonly businessSecret: string;
  readonly businessSecretNotice: string;
  readonly page: string;
  readonly unsourced: string;
  readonly stanceColumns: readonly [actor: string, position: string, date: string, evidence: string];
  /** Words for positions -2, -1, 0, +1, +2, in this order. */
  readonly positions: readonly [string, string, string, string, string];
  readonly disagreement: string;
  readonly sourcesTitle: string;
  readonly sourcesNotice: string;
  readonly sourceColumns: readonly [source: string, dates: string, rating: string];
  /** What precedes a date known to the day, and one known to the month or the year. */
  readonly published: readonly [onDay: string, inPeriod: string];
  readonly accessed: readonly [onDay: string, inPeriod: string];
  readonly undated: string;
  /** What stands between a label and its value. */
  readonly colon: string;
}

const fr: PaperWords = {
  locale: 'fr-FR',
  kind: 'Document de position',
  contents: 'Sommaire',
  sections: {
    context: 'Contexte',
    problem: 'Problème',
    alternatives: 'Solutions alternatives',
    support: 'Appuis institutionnels',
    request: 'Demande',
    stances: 'Positionnements connus',
    objections: 'Objections et réponses',
  },
  parts: {
    description: 'Description',
    modalities: 'Modalités',
    evidence: 'Preuves',
    consequences: 'Conséquences',
  },
  prompts: {
    context: 'À rédiger : la question en jeu, le texte ou la décision visés, le calendrier et qui décide.',
    description: 'À rédiger : ce qui gêne les entreprises, tel qu’elles le constatent.',
    modalities: 'À rédiger : par quelle disposition, dans quels cas et depuis quand le problème survient.',
    evidence: 'À rédiger : faits, chiffres et essais qui l’établissent, chacun avec sa source.',
    consequences: 'À rédiger : effets sur l’emploi, les savoir-faire et la continuité de l’activité.',
    alternatives: 'À rédiger : au moins une autre solution, et ce qu’elle changerait pour chacun.',
    alternative: 'À rédiger : en quoi consiste cette solution, ce qu’elle coûte et ce qu’elle règle.',
    support: 'À rédiger : qui soutient cette position, à quel titre et depuis quand.',
    supporter: 'À rédiger : ce que cet appui a dit ou fait, et quand.',
    request: 'À rédiger : ce que nous demandons, à qui, et avant quelle date.',
    stances: 'À compléter : acteurs dont le positionnement est connu, avec la preuve datée.',
    objections: 'À rédiger : objections entendues ou prévisibles, et la réponse à chacune.',
    answer: 'À rédiger : la réponse à cette objection.',
  },
  status: { draft: 'Brouillon', review: 'En relecture', approved: 'Approuvé', distributed: 'Diffusé' },
  facts: {
    reference: 'Référence',
    version: 'Version',
    date: 'Date',
    status: 'État',
    audience: 'Destinataires',
    circle: 'Cercle',
  },
  diffusion: {
    CLEAR: 'Diffusion libre',
    GREEN: 'Communauté seulement, pas de publication',
    AMBER: 'Organisation du destinataire et ses clients, selon le besoin d’en connaître',
    'AMBER+STRICT': 'Organisation du destinataire seulement',
    RED: 'Destinataires nommés seulement',
  },
  businessSecret: 'SECRET DES AFFAIRES',
  businessSecretNotice:
    'Informations protégées au titre du secret des affaires (code de commerce, art. L.\u00a0151-1).',
  page: 'Page',
  unsourced: '[sans source]',
  stanceColumns: ['Acteur', 'Position', 'Date', 'Preuve'],
  positions: ['opposé', 'plutôt opposé', 'neutre', 'plutôt favorable', 'favorable'],
  disagreement: 'Désaccord',
  sourcesTitle: 'Sources citées',
  sourcesNotice:
    'Cotation : une lettre pour la fiabilité de la source, un chiffre pour la crédibilité de l’information.',
  sourceColumns: ['Source', 'Dates', 'Cotation'],
  published: ['publié le', 'publié en'],
  accessed: ['consulté le', 'consulté en'],
  undated: 'sans date',
  colon: '\u00a0: ',
};

const en: PaperWords = {
  locale: 'en-GB',
  kind: 'Position paper',
  contents: 'Contents',
  sections: {
    context: 'Context',
    problem: 'Problem',
    alternatives: 'Alternative solutions',
    support: 'Institutional support',
    request: 'Request',
    stances: 'Known stances',
    objections: 'Objections and answers',
  },
  parts: {
    description: 'Description',
    modalities: 'Modalities',
    evidence: 'Evidence',
    consequences: 'Consequences',
  },
  prompts: {
    context: 'To be written: the question at stake, the text or decision aimed at, the calendar and who decides.',
    description: 'To be written: what hampers companies, as they observe it.',
    modalities: 'To be written: through which provision, in which cases and since when the problem occurs.',
    evidence: 'To be written: facts, figures and tests that establish it, each with its source.',
    consequences: 'To be written: effects on jobs, know-how and the continuity of the business.',
    alternatives: 'To be written: at least one other solution, and what it would change for each party.',
    alternative: 'To be written: what this solution consists of, what it costs and what it settles.',
    support: 'To be written: who supports this position, in what capacity and since when.',
    supporter: 'To be written: what this supporter said or did, and when.',
    request: 'To be written: what we ask, of whom, and by what date.',
    stances: 'To be completed: actors whose stance is known, with dated evidence.',
    objections: 'To be written: objections heard or foreseeable, and the answer to each.',
    answer: 'To be written: the answer to this objection.',
  },
  status: { draft: 'Draft', review: 'In review', approved: 'Approved', distributed: 'Distributed' },
  facts: {
    reference: 'Reference',
    version: 'Version',
    date: 'Date',
    status: 'Status',
    audience: 'Recipients',
    circle: 'Circle',
  },
  diffusion: {
    CLEAR: 'Free diffusion',
    GREEN: 'Community only, not for publication',
    AMBER: 'Recipient’s organisation and its clients, on a need-to-know basis',
    'AMBER+STRICT': 'Recipient’s organisation only',
    RED: 'Named recipients only',
  },
  businessSecret: 'BUSINESS SECRET',
  businessSecretNotice: 'Information protected as a business secret (French Commercial Code, art. L.\u00a0151-1).',
  page: 'Page',
  unsourced: '[unsourced]',
  stanceColumns: ['Actor', 'Position', 'Date', 'Evidence'],
  positions: ['opposed', 'rather opposed', 'neutral', 'rather in favour', 'in favour'],
  disagreement: 'Disagreement',
  sourcesTitle: 'Sources cited',
  sourcesNotice: 'Rating: a letter for the reliability of the source, a digit for the credibility of the information.',
  sourceColumns: ['Source', 'Dates', 'Rating'],
  published: ['published', 'published'],
  accessed: ['accessed', 'accessed'],
  undated: 'undated',
  colon: ': ',
};

/** The fixed words by language. */
export const PAPER_WORDS: Record<PaperLanguage, PaperWords> = { fr, en };
