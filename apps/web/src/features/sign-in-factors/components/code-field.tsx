import { TextInput } from '@mantine/core';

export interface CodeFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly error: string | null;
  /** Takes the focus when it appears. */
  readonly focused?: boolean;
  readonly onChange: (value: string) => void;
}

/** A stable function: the field is focused when it appears, once. */
const focusOnMount = (input: HTMLInputElement | null) => input?.focus();

/** A code that is typed once: browsers and phones fill it in from what they are sent. */
export function CodeField({ label, hint, value, error, focused = false, onChange }: CodeFieldProps) {
  return (
    <TextInput
      className="f-code"
      label={label}
      description={hint}
      name="one-time-code"
      autoComplete="one-time-code"
      autoCapitalize="off"
      spellCheck={false}
      maxLength={40}
      {...(focused ? { ref: focusOnMount } : {})}
      value={value}
      error={error}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
