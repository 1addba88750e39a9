import { Checkbox, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from './language.tsx';
import { markingWords } from './marking-words.ts';

export interface Secret {
  readonly businessSecret: boolean;
  readonly secretReason: string | null;
  readonly secretOwner: string | null;
}
export const noSecret: Secret = { businessSecret: false, secretReason: null, secretOwner: null };
export const secretKeys = ['businessSecret', 'secretReason', 'secretOwner'] as const;

export interface SecretFieldsProps {
  readonly value: Secret;
  readonly onChange: (value: Secret) => void;
  readonly errorOf?: (field: keyof Secret) => ReactNode;
}

/** Business secret or not; if it is one, why and whose, which it may not lack. */
export function SecretFields({ value, onChange, errorOf = () => undefined }: SecretFieldsProps) {
  const say = markingWords[useLanguage()];
  const { businessSecret, secretReason, secretOwner } = value;
  return (
    <div className="e-secret">
      <Checkbox
        label={say.secret}
        description={businessSecret ? say.secretHint : undefined}
        error={errorOf('businessSecret')}
        checked={businessSecret}
        onChange={({ currentTarget }) => onChange({ ...value, businessSecret: currentTarget.checked })}
      />
      {businessSecret && (
        <div className="e-fields">
          <TextInput
            label={say.secretReason}
            required
            value={secretReason ?? ''}
            error={errorOf('secretReason')}
            onChange={({ currentTarget }) => onChange({ ...value, secretReason: currentTarget.value || null })}
          />
          <TextInput
            label={say.secretOwner}
            required
            value={secretOwner ?? ''}
            error={errorOf('secretOwner')}
            onChange={({ currentTarget }) => onChange({ ...value, secretOwner: currentTarget.value || null })}
          />
        </div>
      )}
    </div>
  );
}
