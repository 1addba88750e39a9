import { RecordsService } from '@entregent/server';
import type { Command } from '../command.ts';

export const undoCommand: Command = {
  name: 'undo',
  right: 'records.write',
  usage: {
    fr: 'undo COMMIT : annule une modification, un import ou une annulation ; ce qui a changé depuis reste',
    en: 'undo COMMIT: takes back a change, an import or an undo; what changed since stays',
  },
  words: [1, 1],
  run: async (call) => {
    const records = await call.product.get(RecordsService);
    const done = await records.undone(await call.reader(), (call.words[0] ?? '').trim().toLowerCase());
    const kept = done.conflicts.map(({ id, type, reason }) => `  ${type} ${id} : ${reason}`);
    const text =
      call.language === 'fr'
        ? `retirés : ${done.removed}, rétablis : ${done.restored}, laissés : ${done.conflicts.length}`
        : `removed: ${done.removed}, restored: ${done.restored}, left: ${done.conflicts.length}`;
    return { json: done, text: [text, ...kept.slice(0, 20)].join('\n') };
  },
};
