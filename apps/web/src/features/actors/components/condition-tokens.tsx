import { levelName } from '@entregent/model';
import { Token, useLanguage, useWords } from '@entregent/ui';
import type { ReactNode } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import { useNames } from '../api/actor-queries.ts';
import { type Address, type ConditionName, noConditions } from '../filters.ts';
import { texts } from '../texts.ts';

interface ConditionTokensProps {
  readonly address: Address;
  readonly onChange: (change: Partial<Address>) => void;
}

/** The conditions of the table in words, each to be taken away. */
export function ConditionTokens({ address, onChange }: ConditionTokensProps) {
  const t = useTexts(texts);
  const words = useWords();
  const language = useLanguage();
  const ids = [address.chez, address.sous, address.enjeu].flatMap((id) => id ?? []);
  const { data: names = [] } = useNames(ids);
  const nameOf = (id: string) => names.find((one) => one.id === id)?.label ?? '…';
  const months = (count: number) => t('months', { count });
  const regions = new Intl.DisplayNames(language, { type: 'region' });

  const tokens: { name: ConditionName; value?: string; change: Partial<Address>; say: string; text?: string }[] =
    address.type.map((kind) => ({
      name: 'type' as const,
      value: kind,
      change: { type: address.type.filter((one) => one !== kind) },
      say: `${t('kind')} = `,
      text: words.kinds[kind],
    }));
  const add = (name: ConditionName, say: string, text?: string) =>
    tokens.push({
      name,
      change: { [name]: name === 'enjeu' ? undefined : noConditions[name] },
      say,
      ...(text ? { text } : {}),
    });
  if (address.chez) add('chez', `${t('at')} `, nameOf(address.chez));
  if (address.sous) add('sous', `${t('under')} `, nameOf(address.sous));
  if (address.mandat) add('mandat', '', t('hatted'));
  if (address.relais) add('relais', '', t('relay'));
  if (address.pole) add('pole', '', t('ours'));
  if (address.vu) add('vu', `${t('seen')} `, t('less', { span: months(address.vu) }));
  if (address.pasvu) add('pasvu', `${t('notSeen')} `, t('more', { span: months(address.pasvu) }));
  if (address.marquage !== undefined) add('marquage', `${t('marking')} = `, `TLP:${levelName(address.marquage)}`);
  if (address.pays) add('pays', `${t('country')} = `, regions.of(address.pays) ?? address.pays);
  if (address.enjeu) add('enjeu', `${t('issue')} `, nameOf(address.enjeu));

  const body = (say: string, text: string | undefined): ReactNode => (
    <>
      {say}
      <b>{text}</b>
    </>
  );
  return tokens.map(({ name, value, change, say, text }) => (
    <Token key={`${name}-${value ?? ''}`} name={`${say}${text ?? ''}`} onRemove={() => onChange(change)}>
      {body(say, text)}
    </Token>
  ));
}
