import { AccessKey, type Fact, isKind, isTieType, type Kind, type TieType, today } from '@entregent/model';
import { z } from 'zod';
import { textOf } from './bytes.ts';
import { checkedFact } from './facts.ts';
import { recognised } from './recognise.ts';
import { refusal, unreadable, whyNot } from './refuse.ts';
import { type ReadOptions, type Refusal, type Register, type Told } from './types.ts';

const Origin = z.string().regex(/^demo:[a-z-]+:[a-z0-9-]+$/);
const set = z.record(z.string(), z.unknown());
const RecordRow = z.object({
  kind: z.custom<Kind>((v) => typeof v === 'string' && isKind(v)),
  origin: Origin,
  access: AccessKey.optional(),
  set,
});
const TieRow = z.object({
  type: z.custom<TieType>((v) => typeof v === 'string' && isTieType(v)),
  origin: Origin,
  tail: z.string(),
  head: z.string(),
  access: AccessKey.optional(),
  set,
});
const File = z.object({ records: z.array(z.unknown()).default([]), ties: z.array(z.unknown()).default([]) });

const largest = 10_000_000;
const token = /^day:([+-]\d{1,5})$/;

const about = {
  id: 'demo',
  labels: { fr: 'Pôle fictif de démonstration', en: 'Fictional demonstration cluster' },
  attribution: {
    fr: 'Données inventées pour la démonstration d’Entregent',
    en: 'Data invented for the demonstration of Entregent',
  },
  licence: 'Apache-2.0',
  source: { title: 'Entregent, pôle fictif', url: null, publisher: 'Entregent' },
} as const;

/** The day `offset` days after another, both as `YYYY-MM-DD`. */
const dayFrom = (day: string, offset: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10);

const resolved = (values: Readonly<Record<string, unknown>>, on: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      const offset = typeof value === 'string' ? token.exec(value)?.[1] : undefined;
      return [key, offset === undefined ? value : dayFrom(on, Number(offset))];
    }),
  );

function told(schema: typeof RecordRow | typeof TieRow, value: unknown, row: number, on: string): Fact | Refusal {
  const checked = schema.safeParse(value);
  if (!checked.success) return refusal(row, ...whyNot(schema, value));
  return checkedFact({ ...checked.data, set: resolved(checked.data.set, on) } as Fact, row);
}

async function* read(bytes: AsyncIterable<Uint8Array>, options: ReadOptions): AsyncGenerator<Told> {
  const on = options.on ?? today();
  const { text } = await recognised('demo', textOf(bytes, Math.min(options.maxBytes ?? largest, largest)));
  let whole = '';
  for await (const chunk of text) whole += chunk;
  const file = File.safeParse(parsed(whole));
  if (!file.success) {
    throw unreadable('il lui manque ses listes « records » et « ties »', 'it lacks its lists "records" and "ties"');
  }
  let row = 0;
  for (const value of file.data.records) yield told(RecordRow, value, (row += 1), on);
  for (const value of file.data.ties) yield told(TieRow, value, (row += 1), on);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unreadable(
      'ce n’est pas du JSON complet ; reprenez le fichier d’origine',
      'it is not complete JSON; take the original file again',
      cause,
    );
  }
}

/** The fictional cluster: its own facts, with days counted from `options.on`. Its sources are records of the files. */
export const demoRegister: Register = { ...about, read };
