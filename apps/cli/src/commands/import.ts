import { basename } from 'node:path';
import { type ImportReport, ImportsService } from '@entregent/server';
import { type RegisterId, registers } from '@entregent/registers';
import type { Command, Language } from '../command.ts';
import { UsageError } from '../failure.ts';
import { bytesOf } from '../files.ts';
import { optional } from '../options.ts';

const isRegister = (text: string): text is RegisterId => Object.hasOwn(registers, text);

const words = {
  fr: {
    created: 'créés',
    updated: 'mis à jour',
    unchanged: 'inchangés',
    closed: 'clos',
    refused: 'refusés',
    conflicts: 'vos valeurs gardées',
    vanished: 'absents du fichier, gardés',
    row: 'ligne',
  },
  en: {
    created: 'created',
    updated: 'updated',
    unchanged: 'unchanged',
    closed: 'closed',
    refused: 'refused',
    conflicts: 'values of yours kept',
    vanished: 'not in the file, kept',
    row: 'row',
  },
} as const;

const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ') || '0';

function told(report: ImportReport, language: Language): string {
  const say = words[language];
  const at = language === 'fr' ? 0 : 1;
  const counts = (['created', 'updated', 'unchanged', 'closed'] as const).map(
    (name) => `${say[name]} : ${listed(report[name])}`,
  );
  return [
    ...counts,
    `${say.refused} : ${report.refused.length}`,
    ...report.refused
      .slice(0, 20)
      .map(({ row, origin, reason }) => `  ${row === null ? origin : `${say.row} ${row}`} : ${reason[at]}`),
    `${say.conflicts} : ${report.conflicts.length}`,
    ...report.conflicts
      .slice(0, 20)
      .map(
        ({ label, field, ours, theirs }) =>
          `  ${label}, ${field} : ${JSON.stringify(ours)} / ${JSON.stringify(theirs)}`,
      ),
    `${say.vanished} : ${report.vanished}`,
    ...(report.commit === null ? [] : [`undo ${report.commit}`]),
  ].join('\n');
}

export const importCommand: Command = {
  name: 'import',
  right: 'imports.run',
  usage: {
    fr: `import REGISTRE FICHIER [--dry-run] [--access CLÉ] : importe un registre public (${Object.keys(registers).join(', ')})`,
    en: `import REGISTER FILE [--dry-run] [--access KEY]: imports a public register (${Object.keys(registers).join(', ')})`,
  },
  options: { 'dry-run': { type: 'boolean' }, access: { type: 'string' } },
  words: [2, 2],
  run: async (call) => {
    const [register = '', path = ''] = call.words;
    const known = Object.keys(registers).join(', ');
    if (!isRegister(register))
      throw new UsageError(
        `Registre inconnu : ${register}. Registres : ${known}.`,
        `Unknown register: ${register}. Registers: ${known}.`,
      );
    const imports = await call.product.get(ImportsService);
    call.say({ fr: `Lecture de ${path}`, en: `Reading ${path}` });
    const report = await imports.importFile(await call.reader(), register, await bytesOf(path), {
      file: basename(path),
      access: optional(call, 'access'),
      dryRun: call.options['dry-run'] === true,
    });
    const at = call.language === 'fr' ? 0 : 1;
    const refused = report.refused.map(({ row, origin, reason }) => ({ row, origin, reason: reason[at] }));
    return { json: { ...report, refused }, text: told(report, call.language) };
  },
};
