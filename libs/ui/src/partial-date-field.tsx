import { TextInput } from '@mantine/core';
import { type ReactNode, type Ref, useState } from 'react';
import { dateInWords, readDate } from './calendar.ts';
import { useLanguage, useWords } from './language.tsx';

export interface PartialDateFieldProps {
  readonly label: ReactNode;
  /** As stored, or what was typed where it could not be read. */
  readonly value: string | null | undefined;
  /** Gets the date as stored, null when emptied, or the text itself when it cannot be read. */
  readonly onChange: (value: string | null) => void;
  readonly onBlur?: () => void;
  /** `day` asks for a date known to the day. */
  readonly precision?: 'partial' | 'day';
  /** The day that counts as today, for `hier` and `demain`. */
  readonly today?: string;
  readonly error?: ReactNode;
  readonly description?: ReactNode;
  readonly required?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A date typed as one says it; under it, what was understood. */
export function PartialDateField({
  label,
  value,
  onChange,
  onBlur,
  precision = 'partial',
  today,
  error,
  description,
  required = false,
  inputRef,
}: PartialDateFieldProps) {
  const language = useLanguage();
  const words = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value ? dateInWords(value, language, { form: 'long' }) : '');
  const read = readDate(shown, today);
  const understood = read !== undefined && (precision === 'partial' || read.length === 10) ? read : undefined;
  const hint =
    typed === null || typed.trim() === ''
      ? description
      : understood === undefined
        ? words.dateNotUnderstood(precision)
        : words.dateUnderstood(dateInWords(understood, language, { form: 'full' }));
  return (
    <TextInput
      ref={inputRef}
      label={label}
      value={shown}
      placeholder={precision === 'day' ? words.datePlaceholder : words.partialDatePlaceholder}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      descriptionProps={{ role: 'status' }}
      error={error}
      required={required}
      autoComplete="off"
      onChange={({ currentTarget }) => {
        const text = currentTarget.value;
        setTyped(text);
        onChange(text.trim() === '' ? null : (readDate(text, today) ?? text));
      }}
      onBlur={() => {
        setTyped(null);
        onBlur?.();
      }}
    />
  );
}
