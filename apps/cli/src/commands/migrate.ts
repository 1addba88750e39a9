import { GraphStore, migrate } from '@entregent/graph-db';
import type { Command } from '../command.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  right: 'shell',
  usage: { fr: 'migrate : met la base au niveau de cette version', en: 'migrate: brings the base to this version' },
  run: async ({ product, language }) => {
    const report = await migrate(await product.get(GraphStore));
    const { applied, known } = report;
    const text =
      language === 'fr'
        ? `${applied.length} migration(s) appliquée(s), ${known.length} déjà là`
        : `${applied.length} migration(s) applied, ${known.length} there already`;
    return { json: report, text };
  },
};
