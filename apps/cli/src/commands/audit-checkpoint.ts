import { AuditService } from '@entregent/server';
import type { Command } from '../command.ts';

export const auditCheckpointCommand: Command = {
  name: 'audit checkpoint',
  right: 'shell',
  usage: {
    fr: 'audit checkpoint : scelle ce qui attend et écrit un point de contrôle hors de la base',
    en: 'audit checkpoint: seals what waits and writes a checkpoint outside the database',
  },
  run: async ({ product, language }) => {
    const done = await (await product.get(AuditService)).checkpoint();
    const text =
      language === 'fr'
        ? `${done.sealed} entrée(s) scellée(s), point de contrôle à ${done.seq}`
        : `${done.sealed} entries sealed, checkpoint at ${done.seq}`;
    return { json: done, text };
  },
};
