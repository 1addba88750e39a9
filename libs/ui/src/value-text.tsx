import { type Entity, labelOf, type Language } from '@entregent/model';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { DateText } from './date-text.tsx';
import { describeField, type FieldDescription, fieldsOf, secretFieldsOf } from './field-kinds.ts';
import { capital, useLanguage, useWords } from './language.tsx';
import { MarkingBadge } from './marking-badge.tsx';

/** What the record with this id is called; undefined when it is not known here. */
export type NameOf = (id: string) => string | undefined;

const shapeOf = (entity: Entity) => entity.schema.shape as unknown as Readonly<Record<string, z.ZodType>>;

/** What a field is called on screen; its key when it has no label. */
export const fieldLabel = (entity: Entity, key: string, language: Language): string => {
  const schema = shapeOf(entity)[key];
  return capital((schema && labelOf(schema, language)) ?? key);
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

export interface FieldValueProps {
  readonly entity: Entity;
  readonly field: string;
  readonly value: unknown;
  readonly nameOf?: NameOf;
}

/** The value of a field as people read it: labels of closed lists, dates in words, names instead of ids. */
export function FieldValue({ entity, field, value, nameOf = () => undefined }: FieldValueProps) {
  const words = useWords();
  const language = useLanguage();
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
    return <span className="e-3">{words.nothing}</span>;
  if (field === 'access') return <MarkingBadge quiet access={textOf(value)} />;
  const schema = shapeOf(entity)[field];
  if (!schema) return textOf(value);
  const description = describeField(field, schema, language);
  const one = (item: unknown): ReactNode => drawn(description, item, words, nameOf);
  if (!Array.isArray(value)) return one(value);
  return value.map((item, index) => (
    <span key={textOf(item)}>
      {index > 0 && ', '}
      {one(item)}
    </span>
  ));
}

function drawn(
  { kind, options }: FieldDescription,
  value: unknown,
  words: { yes: string; no: string },
  nameOf: NameOf,
) {
  const text = textOf(value);
  switch (kind) {
    case 'boolean':
      return value === true ? words.yes : words.no;
    case 'choice':
      return options.find((option) => option.value === text)?.label ?? text;
    case 'partial-date':
    case 'day':
      return <DateText value={text} />;
    case 'reference':
      return nameOf(text) ?? text.slice(0, 8);
    case 'email':
      return <a href={`mailto:${text}`}>{text}</a>;
    case 'url':
      return (
        <a href={text} target="_blank" rel="noreferrer noopener">
          {text.replace(/^https?:\/\//, '')}
        </a>
      );
    default:
      return text;
  }
}

export interface DetailsProps {
  readonly entity: Entity;
  readonly record: Readonly<Record<string, unknown>>;
  /** Fields that stand elsewhere on the page. */
  readonly without?: readonly string[];
  readonly nameOf?: NameOf;
}

/** Every field of a record that is filled, label and value. A field added to the model appears here too. */
export function Details({ entity, record, without = [], nameOf }: DetailsProps) {
  const language = useLanguage();
  const secret = record['businessSecret'] === true ? secretFieldsOf(entity, language) : [];
  const filled = [...fieldsOf(entity, language), ...secret].filter(({ key, initial, kind, list }) => {
    const value = record[key];
    if (without.includes(key) || value === null || value === undefined || value === '') return false;
    return list ? Array.isArray(value) && value.length > 0 : !(kind === 'boolean' && value === initial);
  });
  return (
    <dl className="e-pairs">
      {filled.map(({ key, label }) => [
        <dt key={`${key}-label`}>{label}</dt>,
        <dd key={key}>
          <FieldValue entity={entity} field={key} value={record[key]} {...(nameOf ? { nameOf } : {})} />
        </dd>,
      ])}
    </dl>
  );
}
