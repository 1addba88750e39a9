import type { SampleSources } from './compose.ts';

/** Fictional, as all names of the demonstration cluster. */
export const frenchSources: SampleSources = [
  {
    id: 's1',
    title: "CEN, prEN 18417-2, texte d'enquête",
    published: '2026-06-02',
    accessed: '2026-09-14',
    url: 'https://normes.example.org/pren-18417-2',
    reliability: 'A',
    credibility: '1',
  },
  {
    id: 's2',
    title: 'Institut Filoche, "Note d\'essai sur la dissolution sélective"',
    published: '2026-05',
    reliability: 'A',
    credibility: '2',
  },
  { id: 's3', title: 'ISO/DIS 23917-1, article 6', published: '2026-07-01', reliability: 'A', credibility: '1' },
  {
    id: 's4',
    title: 'Courriel de M. Tiretaine, Recyfil Armor',
    published: '2026-07-20',
    reliability: 'B',
    credibility: '3',
  },
  { id: 's5', title: 'Compte rendu CEN/TC 917/WG 2 n° 5', published: '2026-08-12', reliability: 'B', credibility: '2' },
  {
    id: 's6',
    title: 'Institut Filoche, étude "Recyclés 2023"',
    published: '2023-09-14',
    accessed: '2026-09-01',
    reliability: 'C',
    credibility: '3',
  },
  {
    id: 's7',
    title: 'Pôle Trame, enquête auprès des adhérents',
    published: '2026-07-23',
    reliability: 'A',
    credibility: '2',
  },
  { id: 's8', title: "Pôle Trame, registre d'exposition", accessed: '2026-07-23', reliability: 'A', credibility: '2' },
  { id: 's9', title: 'Bruit de couloir rapporté en marge de la plénière', reliability: 'F', credibility: '6' },
  { id: 's10', title: 'Jamais citée : cette source ne doit pas être imprimée', reliability: 'E', credibility: '5' },
];
