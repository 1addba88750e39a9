import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { Args } from '@nestjs/graphql';
import { type FieldIssue, check, DomainError } from '@entregent/model';
import type { z } from 'zod';
import { inputType } from './types.ts';

/** A failed check in both languages: the answer picks the one of the viewer. */
export class InputError extends DomainError {
  readonly inFrench: readonly FieldIssue[];
  readonly inEnglish: readonly FieldIssue[];

  constructor(schema: z.ZodType, value: unknown) {
    const [fr, en] = (['fr', 'en'] as const).map((language) => {
      const checked = check(schema, value, language);
      return checked.ok ? [] : checked.issues;
    });
    super('BAD_USER_INPUT', { issues: fr ?? [] });
    this.inFrench = fr ?? [];
    this.inEnglish = en ?? [];
  }
}

@Injectable()
class ZodPipe implements PipeTransform {
  readonly #schema: z.ZodType;

  constructor(schema: z.ZodType) {
    this.#schema = schema;
  }

  transform(value: unknown, _: ArgumentMetadata): unknown {
    const parsed = this.#schema.safeParse(plain(value));
    if (parsed.success) return parsed.data;
    throw new InputError(this.#schema, plain(value));
  }
}

/** GraphQL hands over objects without a prototype, which zod's strictness about plain objects does not like. */
const plain = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(plain)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry)]))
      : value;

/** An argument whose GraphQL type, check and TypeScript type all come from one zod schema. */
export const ZodInput = (schema: z.ZodObject<z.ZodRawShape>, name = 'input'): ParameterDecorator => {
  const type = inputType(schema);
  return Args(name, { type: () => type }, new ZodPipe(schema));
};
