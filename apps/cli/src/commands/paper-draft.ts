import { PapersService } from '@entregent/server';
import type { Command } from '../command.ts';
import { writeWhole } from '../files.ts';
import { named } from '../naming.ts';
import { required } from '../options.ts';

export const paperDraftCommand: Command = {
  name: 'paper draft',
  right: 'papers.write',
  usage: {
    fr: 'paper draft ENJEU --out FICHIER.docx : prépare la note de position d’un enjeu et l’écrit en Word',
    en: 'paper draft ISSUE --out FILE.docx: drafts the position paper of an issue and writes it as Word',
  },
  options: { out: { type: 'string' } },
  words: [1, 20],
  run: async (call) => {
    const out = required(call, 'out');
    const reader = await call.reader();
    const issue = await named(call, call.words.join(' '), ['Issue']);
    const papers = await call.product.get(PapersService);
    const { id, commit } = await papers.draft(reader, { issue: issue.id, language: call.language });
    const { bytes } = await papers.print(reader, id);
    const file = await writeWhole(out, bytes);
    return { json: { paper: id, commit, file, bytes: bytes.byteLength }, text: `${file}  ${bytes.byteLength}` };
  },
};
