import { z } from 'zod';

/** What the screens, the import template and the documentation say of a field; the description is optional. */
export const is = (fr: string, en: string, description?: string) => ({
  labels: [fr, en] as const,
  ...(description === undefined ? {} : { description }),
});

/** Meta data of a field that no form and no import fills in: the steps of its own register set it. */
export const setBySteps = { steps: true } as const;

export const isSetBySteps = (schema: z.ZodType): boolean => fieldMeta(schema)['steps'] === true;

export interface Reference {
  /** Type of the derived relationship that the write path keeps in step with the field. */
  readonly type: string;
  readonly kinds: readonly string[];
}

/** A field that names one other record; the write path keeps a relationship of that type for it. */
export const ref = (type: string, ...kinds: readonly string[]) =>
  z.uuid().meta({ graphql: 'ID', reference: { type, kinds } satisfies Reference });

/** A field that names any number of other records, each once, at most 200. */
export const refs = (type: string, ...kinds: readonly string[]) =>
  z.array(z.uuid().meta({ graphql: 'ID', reference: { type, kinds } satisfies Reference })).max(200);

/** Meta data of a field, looked for through every wrapper: zod keeps it on the schema where it was given. */
export function fieldMeta(schema: z.ZodType): Record<string, unknown> {
  const def = schema._zod.def as { innerType?: z.ZodType; element?: z.ZodType };
  const inner = def.innerType ?? def.element;
  const below = inner ? fieldMeta(inner) : {};
  return { ...below, ...schema.meta() };
}

/** Takes the wrappers off: the bare kind of a field, whether it may be empty, and whether it is a list. */
export function bare(schema: z.ZodType): { schema: z.ZodType; nullable: boolean; list: boolean } {
  const def = schema._zod.def as { type: string; innerType?: z.ZodType; element?: z.ZodType };
  if (def.type === 'nullable' || def.type === 'optional') return { ...bare(def.innerType!), nullable: true };
  if (def.type === 'default' || def.type === 'prefault' || def.type === 'readonly') return bare(def.innerType!);
  if (def.type === 'array') return { ...bare(def.element!), list: true };
  return { schema, nullable: false, list: false };
}

export const referenceOf = (schema: z.ZodType): Reference | undefined =>
  fieldMeta(schema)['reference'] as Reference | undefined;

export const labelOf = (schema: z.ZodType, language: 'fr' | 'en'): string | undefined =>
  (fieldMeta(schema)['labels'] as readonly [string, string] | undefined)?.[language === 'fr' ? 0 : 1];
