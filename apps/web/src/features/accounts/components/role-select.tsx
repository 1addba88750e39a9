import { choiceLabel, type Language, UserRole } from '@entregent/model';
import { capital, useLanguage } from '@entregent/ui';
import { NativeSelect } from '@mantine/core';
import { useTexts } from '../../../i18n/texts.ts';
import { texts } from '../texts.ts';

export const roleWord = (role: string, language: Language): string => capital(choiceLabel('UserRole', role, language));

export interface RoleSelectProps {
  readonly value: UserRole;
  readonly roles?: readonly UserRole[];
  readonly error?: string | undefined;
  readonly onChange: (role: UserRole) => void;
}

/** One of the roles. */
export function RoleSelect({ value, roles = UserRole.options, error, onChange }: RoleSelectProps) {
  const t = useTexts(texts);
  const language = useLanguage();
  return (
    <NativeSelect
      label={t('role')}
      value={value}
      error={error}
      data={roles.map((role) => ({ value: role, label: roleWord(role, language) }))}
      onChange={({ currentTarget }) => onChange(roles.find((role) => role === currentTarget.value) ?? value)}
    />
  );
}
