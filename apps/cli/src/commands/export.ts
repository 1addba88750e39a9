import { ExportsService } from '@entregent/server';
import type { Command } from '../command.ts';
import { writeWhole } from '../files.ts';
import { optional } from '../options.ts';

export const exportCommand: Command = {
  name: 'export',
  right: 'exports.run',
  usage: {
    fr: 'export [--out FICHIER] : tout ce que vous voyez, un objet JSON par ligne, dans un ordre fixe',
    en: 'export [--out FILE]: all that you see, one JSON object a line, in a fixed order',
  },
  options: { out: { type: 'string' } },
  run: async (call) => {
    const lines = (await call.product.get(ExportsService)).lines(await call.reader());
    const out = optional(call, 'out');
    let count = 0;
    const counted = async function* () {
      for await (const line of lines) {
        count += 1;
        yield line.endsWith('\n') ? line : `${line}\n`;
      }
    };
    if (out !== undefined) {
      const file = await writeWhole(out, counted());
      return { json: { file, lines: count }, text: `${file}  ${count}` };
    }
    if (call.options['json'] === true) {
      let separator = '[';
      for await (const line of counted()) {
        await call.write(`${separator}${line.trimEnd()}`);
        separator = ',\n';
      }
      await call.write(separator === '[' ? '[]\n' : ']\n');
    } else for await (const line of counted()) await call.write(line);
    return undefined;
  },
};
