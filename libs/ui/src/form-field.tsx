import { Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FieldDescription } from './field-kinds.ts';
import { useWords } from './language.tsx';
import { ListField } from './list-field.tsx';
import { PartialDateField } from './partial-date-field.tsx';
import { type RefOption, RefPicker, type RefSearch } from './ref-picker.tsx';

export interface FormFieldProps {
  readonly field: FieldDescription;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly onBlur: () => void;
  readonly error?: ReactNode;
  readonly search: RefSearch;
  /** Names of the records that references already hold. */
  readonly names: ReadonlyMap<string, RefOption>;
  /** Told of each record that a picker found, so that its name is known later. */
  readonly onName: (option: RefOption) => void;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** The control of one field, chosen by what the schema says of it. */
export function FormField({ field, value, onChange, onBlur, error, search, names, onName }: FormFieldProps) {
  const words = useWords();
  const { key, kind, label, required, list } = field;
  const common = { label, required, error, onBlur };
  const named = (id: unknown): RefOption =>
    names.get(String(id)) ?? { id: String(id), kind: field.kinds[0] ?? '', label: String(id).slice(0, 8) };

  if (kind === 'reference') {
    const picker = { ...common, kinds: field.kinds, search };
    return list ? (
      <RefPicker
        {...picker}
        multiple
        value={(Array.isArray(value) ? value : []).map(named)}
        onChange={(options) => {
          options.forEach(onName);
          onChange(options.map(({ id }) => id));
        }}
      />
    ) : (
      <RefPicker
        {...picker}
        value={value ? named(value) : null}
        onChange={(option) => {
          if (option) onName(option);
          onChange(option?.id ?? null);
        }}
      />
    );
  }
  if (list) {
    return (
      <ListField
        label={label}
        error={error}
        onBlur={onBlur}
        value={Array.isArray(value) ? (value as readonly string[]) : []}
        onChange={onChange}
      />
    );
  }
  switch (kind) {
    case 'boolean':
      return (
        <Checkbox
          label={label}
          error={error}
          checked={value === true}
          onBlur={onBlur}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
      );
    case 'choice':
      return (
        <NativeSelect
          {...common}
          name={key}
          value={text(value)}
          data={[{ value: '', label: required ? words.choose : words.nothing }, ...field.options]}
          onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
        />
      );
    case 'number':
      return (
        <NumberInput
          {...common}
          name={key}
          value={typeof value === 'number' || typeof value === 'string' ? value : ''}
          description={
            field.least !== undefined && field.most !== undefined && field.most - field.least <= 20
              ? words.between(field.least, field.most)
              : undefined
          }
          hideControls
          clampBehavior="none"
          onChange={(given) => onChange(given === '' ? null : given)}
        />
      );
    case 'partial-date':
    case 'day':
      return (
        <PartialDateField
          {...common}
          precision={kind === 'day' ? 'day' : 'partial'}
          value={text(value) || null}
          onChange={onChange}
        />
      );
    case 'prose':
      return (
        <Textarea
          {...common}
          name={key}
          value={text(value)}
          autosize
          minRows={2}
          maxRows={14}
          onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
        />
      );
    default:
      return (
        <TextInput
          {...common}
          name={key}
          type={kind === 'text' ? 'text' : kind}
          value={text(value)}
          onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
        />
      );
  }
}
