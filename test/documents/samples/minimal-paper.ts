import type { PaperInput } from '@entregent/papers';

/** Nothing beyond what the schema demands: every section empty. */
export const minimalPaper: PaperInput = {
  language: 'fr',
  title: 'Sans titre arrêté',
  issuer: 'Pôle Trame',
  date: '2026-07-01',
  version: '0.1',
  marking: { level: 'RED', circle: 'Bureau' },
  reference: 'TRM-2Q9X',
  status: 'draft',
};
