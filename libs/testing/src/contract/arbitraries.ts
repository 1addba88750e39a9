import type { Values } from '@entregent/graph-db';
import { bare, entityOf, fieldMeta, type Kind, referenceOf, tieFields } from '@entregent/model';
import fc from 'fast-check';
import type { z } from 'zod';

interface Check {
  readonly check: string;
  readonly value?: number;
  readonly pattern?: RegExp;
}
/** What was asked of a field beside its type: zod keeps it as a list of checks. */
const checksOf = (schema: z.ZodType): readonly Check[] =>
  ((schema._zod.def.checks ?? []) as readonly { _zod: { def: Check } }[]).map(({ _zod }) => _zod.def);

const SAFE = 2 ** 31 - 1;
const words = [
  'Élan',
  'Œuvre',
  'Saint-Étienne',
  'd’Été',
  'norme',
  'ISO',
  'Ærø',
  'χρώμα',
  '標準',
  '🧭',
  'a b',
  '(x)*',
  'ß',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.join(' ').trim());
const two = (n: number) => String(n).padStart(2, '0');
const day = fc
  .tuple(fc.integer({ min: 1990, max: 2035 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${two(month)}-${two(date)}`);
const partialDate = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, precision]) => date.slice(0, precision));

function bareValue(schema: z.ZodType, meta: Readonly<Record<string, unknown>>): fc.Arbitrary<unknown> {
  const def = schema._zod.def as { type: string; format?: string; entries?: Readonly<Record<string, string>> };
  const checks = checksOf(schema);
  const bound = (name: string) => checks.flatMap(({ check, value }) => (check === name ? [Number(value)] : []));
  if (def.type === 'enum') return fc.constantFrom(...Object.values(def.entries ?? {}));
  if (def.type === 'boolean') return fc.boolean();
  if (def.type === 'number')
    return fc.integer({
      min: Math.max(-SAFE, ...bound('greater_than')),
      max: Math.min(SAFE, ...bound('less_than')),
    });
  if (def.type !== 'string') throw new TypeError(`no arbitrary for a field of type ${def.type}`);
  if (meta['format'] === 'day') return day;
  if (meta['format'] === 'partial-date') return partialDate;
  if (def.format === 'email') return fc.nat(999).map((n) => `personne${n}@exemple.fr`);
  if (def.format === 'url') return fc.nat(999).map((n) => `https://exemple.fr/${n}`);
  if (def.format === 'uuid') return fc.uuid({ version: 4 });
  const pattern = checks.find((check) => check.pattern !== undefined)?.pattern;
  return pattern ? fc.stringMatching(pattern) : text;
}

/** Valid values of one field that names no other record; null among them where it may be empty. */
export function arbitraryField(schema: z.ZodType): fc.Arbitrary<unknown> {
  const { schema: inner, list, nullable } = bare(schema);
  const one = bareValue(inner, fieldMeta(schema)).filter((value) => inner.safeParse(value).success);
  const value = list ? fc.array(one, { maxLength: 3 }) : one;
  return (nullable ? fc.option(value, { freq: 3 }) : value).filter((given) => schema.safeParse(given).success);
}

const inOrder = (values: Values): Values => {
  const { from, to } = values;
  return typeof from === 'string' && typeof to === 'string' && from > to ? { ...values, from: to, to: from } : values;
};

/** A business secret always says why it is one and whose. */
const explained = (values: Values): Values =>
  values['businessSecret'] === true
    ? { ...values, secretReason: values['secretReason'] ?? 'prix', secretOwner: values['secretOwner'] ?? 'Filature' }
    : values;

const arbitraryShape = (shape: Readonly<Record<string, z.ZodType>>): fc.Arbitrary<Values> =>
  fc
    .record(Object.fromEntries(Object.entries(shape).map(([field, schema]) => [field, arbitraryField(schema)])))
    .map((values) => explained(inOrder(values as Values)));

const withoutReferences = (shape: Readonly<Record<string, z.ZodType>>) =>
  Object.fromEntries(
    Object.entries(shape).filter(([field, schema]) => referenceOf(schema) === undefined && field !== 'origin'),
  );

/** Valid values of every field of a kind that names no other record: what references name, the caller knows. */
export const arbitraryRecord = (kind: Kind): fc.Arbitrary<Values> =>
  arbitraryShape(withoutReferences(entityOf(kind).own));

/** The same for ties of any type. */
export const arbitraryTie = (): fc.Arbitrary<Values> => arbitraryShape(withoutReferences(tieFields));
