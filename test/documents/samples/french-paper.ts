import type { PaperInput } from '@entregent/papers';
import type { CorpusSentence } from './compose.ts';
import { line, paragraphs, unsourced } from './compose.ts';
import { frenchSources } from './french-sources.ts';

const corpus: readonly CorpusSentence[] = [
  [
    "Le projet prEN 18417-2 fait de la dissolution sélective la seule méthode admise pour établir le taux de fibres recyclées d'un textile technique.",
    1,
  ],
  [
    "Or cette méthode sépare les polymères ; elle ne distingue pas une fibre recyclée d'une fibre vierge de même nature.",
    2,
    3,
  ],
  ['Un fil de polyester entièrement recyclé y est donc compté comme vierge.', 4],
  ['Le texte renvoie à une annexe normative unique, sans autre voie ni période de transition.', 1],
  ["Le groupe WG 2 a écarté en octobre la proposition française d'annexe B, sans vote.", 4, 5],
  [
    "Sur 212 échantillons témoins, l'écart entre taux déclaré et taux mesuré dépasse 18 points dans un cas sur trois.",
    6,
  ],
  ["Onze adhérents sur quatorze ne pourraient plus afficher d'allégation chiffrée.", 7],
  ["À l'échelle du pôle, 640 emplois dépendent de lignes dont l'argument commercial est le taux de recyclé.", 7, 8],
  [
    "La traçabilité par bilan massique est déjà pratiquée par la filière, contrôlée par tierce partie et acceptée des donneurs d'ordres ferroviaires.",
  ],
  [
    'Les essais interlaboratoires ont coûté 12 500 € à chaque participant pour une reproductibilité de 9 % seulement.',
    2,
  ],
  [
    'Que gagnerait le marché à une méthode unique ? Une comparaison plus simple, mais fausse : elle récompenserait le mélange de polymères plutôt que le recyclage.',
  ],
  [
    "Deux délégations ont demandé une période de transition de trente-six mois, que le secrétariat a promis d'inscrire à l'ordre du jour.",
    5,
  ],
  ['Le contrat type du secteur cite déjà la "traçabilité documentaire" comme moyen de preuve.', 8],
];

const stances: NonNullable<NonNullable<PaperInput['sections']>['stances']> = [
  [
    'Délégation italienne (UNI)',
    2,
    '2026-08-12',
    "A soutenu l'annexe B en réunion et proposé de la rédiger avec nous.",
    ['s5'],
  ],
  [
    'Délégation allemande (DIN)',
    -2,
    '2026-08-12',
    'Refuse toute méthode documentaire, qu\'elle juge "invérifiable".',
    ['s5', 's4'],
  ],
  [
    'Commission européenne, unité Textiles',
    0,
    '2026-06-30',
    "Attend le résultat de l'enquête publique avant de se prononcer.",
    ['s1'],
  ],
  ['Recyfil Armor', 1, '2026-07-20', 'Accepte le bilan massique si les audits restent annuels.', ['s4']],
  ['Fédération des teinturiers', -1, '2026-05-04', 'Craint un surcoût de contrôle pour ses petits ateliers.', []],
  [
    'Délégation espagnole (UNE)',
    1,
    '2026-08-12',
    "Favorable à l'annexe B, sous réserve d'une clause de révision à trois ans.",
    ['s5'],
  ],
].flatMap(([actor, position, date, text, sources], index) => ({
  actor: actor as string,
  position: position as number,
  date: date as string,
  evidence: { text: text as string, sources: sources as string[] },
  ...(index === 2
    ? { disagreement: "B. Quenouille la tient pour plutôt favorable depuis l'entretien du 3 juillet." }
    : {}),
}));

/** About fifteen pages, with all that a paper can hold. */
export const frenchPaper: PaperInput = {
  language: 'fr',
  title: 'Mesurer le recyclé sans exclure le tracé',
  subtitle: 'Position du Pôle Trame sur le projet prEN 18417-2',
  issuer: 'Pôle Trame',
  date: '2026-09-21',
  version: '3',
  marking: { level: 'AMBER+STRICT', businessSecret: true, circle: 'Dossier Fibres recyclées' },
  reference: 'TRM-8F3K',
  status: 'draft',
  audience: 'Membres de la commission de normalisation et leurs mandants',
  sources: frenchSources,
  sections: {
    context: paragraphs(corpus, 0, 3, 5),
    problem: {
      description: paragraphs(corpus, 1, 3, 5),
      modalities: paragraphs(corpus, 3, 2, 5),
      evidence: [
        ...paragraphs(corpus, 5, 3, 5),
        ...unsourced('Trois marchés publics ont déjà été perdus pour ce motif.'),
      ],
      consequences: paragraphs(corpus, 7, 2, 6),
    },
    alternatives: [
      {
        title: "Admettre le bilan massique tracé, tel que le décrit l'ISO/DIS 23917-1",
        text: paragraphs(corpus, 2, 2, 5),
      },
      { title: "Rendre l'annexe A informative pendant trente-six mois", text: paragraphs(corpus, 4, 2, 5) },
      { title: "Confier l'arbitrage à un laboratoire tiers", text: [] },
    ],
    support: [
      { title: 'Représentation permanente', text: paragraphs(corpus, 11, 2, 4) },
      { title: 'Fédération du textile technique', text: paragraphs(corpus, 6, 2, 5) },
    ],
    request: [
      ...line(
        'Nous demandons à la commission de recommander, le 24 novembre, un vote défavorable assorti des motifs techniques ci-dessus.',
      ),
      ...paragraphs(corpus, 8, 2, 4),
    ],
    stances: Array.from({ length: 2 }, () => stances).flat(),
    objections: [
      { objection: '"Le bilan massique est invérifiable."', answer: paragraphs(corpus, 8, 2, 5) },
      { objection: 'Pourquoi ne pas attendre la révision de 2029 ?', answer: paragraphs(corpus, 9, 2, 5) },
      {
        objection: 'Les petits ateliers ne pourront pas suivre.',
        answer: line('Un bruit contraire court : leur fédération préparerait un guide.', 9),
      },
    ],
  },
};
