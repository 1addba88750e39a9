import { Input, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useWords } from './language.tsx';
import { Token } from './page-parts.tsx';

export interface ListFieldProps {
  readonly label: ReactNode;
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly onBlur?: () => void;
  readonly error?: ReactNode;
}

/** Any number of short texts: Enter adds what is typed, as leaving the field does; Backspace in an empty field takes the last back. */
export function ListField({ label, value, onChange, onBlur, error }: ListFieldProps) {
  const words = useWords();
  const [text, setText] = useState('');
  const add = () => {
    const given = text.trim();
    if (given === '') return;
    setText('');
    if (!value.includes(given)) onChange([...value, given]);
  };
  return (
    <div>
      <Input.Label labelElement="div">{label}</Input.Label>
      {value.length > 0 && (
        <div className="e-values">
          {value.map((one) => (
            <Token key={one} name={one} onRemove={() => onChange(value.filter((other) => other !== one))}>
              {one}
            </Token>
          ))}
        </div>
      )}
      <TextInput
        aria-label={typeof label === 'string' ? label : undefined}
        placeholder={words.addLine}
        value={text}
        error={error}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          const last = value.at(-1);
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            add();
          } else if (event.key === 'Backspace' && text === '' && last !== undefined) {
            event.preventDefault();
            setText(last);
            onChange(value.slice(0, -1));
          }
        }}
        onBlur={() => {
          add();
          onBlur?.();
        }}
      />
    </div>
  );
}
