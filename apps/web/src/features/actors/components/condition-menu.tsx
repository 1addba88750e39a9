import { levels } from '@entregent/model';
import { icon, type RefOption, RefPicker, useWords } from '@entregent/ui';
import { Button, NativeSelect, Popover, Stack, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useRefSearch } from '../../../app/ref-search.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { actorKindNames, isActorKind } from '../api/actor-queries.ts';
import type { Address, ConditionName } from '../filters.ts';
import { texts } from '../texts.ts';

type Name = Exclude<ConditionName, 'q'>;
const labels = {
  type: 'kind',
  sous: 'under',
  chez: 'at',
  mandat: 'hatted',
  relais: 'relay',
  pole: 'ours',
  vu: 'seen',
  pasvu: 'notSeen',
  enjeu: 'issue',
  pays: 'country',
  marquage: 'marking',
} as const satisfies Record<Name, string>;
const names = Object.keys(labels) as readonly Name[];
const isName = (text: string): text is Name => Object.hasOwn(labels, text);
const flags = new Set<Name>(['mandat', 'relais', 'pole']);
const spans = [1, 3, 6, 12, 24];
const picked = {
  sous: ['Committee'],
  chez: ['Organisation', 'Committee'],
  enjeu: ['Issue'],
} as const;

interface ConditionMenuProps {
  readonly address: Address;
  readonly onAdd: (change: Partial<Address>) => void;
}

/** One more condition: on what, then its value. */
export function ConditionMenu({ address, onAdd }: ConditionMenuProps) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" shadow="md" trapFocus returnFocus width={300}>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus {...icon} />}
          aria-expanded={open}
          onClick={() => setOpen((now) => !now)}
        >
          {t('condition')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('condition')}>
        <ConditionForm
          address={address}
          onAdd={(change) => {
            setOpen(false);
            onAdd(change);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function ConditionForm({ address, onAdd }: ConditionMenuProps) {
  const t = useTexts(texts);
  const words = useWords();
  const search = useRefSearch();
  const [name, setName] = useState<Name>('type');
  const [value, setValue] = useState('');
  const [record, setRecord] = useState<RefOption | null>(null);
  const choose = (next: string) => {
    if (!isName(next)) return;
    setName(next);
    setValue('');
    setRecord(null);
  };
  const options: Readonly<Partial<Record<Name, readonly { value: string; label: string }[]>>> = {
    type: actorKindNames.map((kind) => ({ value: kind, label: words.kinds[kind] })),
    vu: spans.map((count) => ({ value: String(count), label: t('less', { span: t('months', { count }) }) })),
    pasvu: spans.map((count) => ({ value: String(count), label: t('more', { span: t('months', { count }) }) })),
    marquage: levels.map((level, index) => ({ value: String(index), label: `TLP:${level}` })),
  };
  const list = options[name];
  const kinds = name in picked ? picked[name as keyof typeof picked] : undefined;
  const chosen = value || list?.[0]?.value || '';

  const changeOf = (): Partial<Address> | undefined => {
    if (flags.has(name)) return { [name]: true };
    if (kinds) return record ? { [name]: record.id } : undefined;
    if (name === 'type') return isActorKind(chosen) ? { type: [...new Set([...address.type, chosen])] } : undefined;
    if (name === 'pays') return /^[a-z]{2}$/i.test(value.trim()) ? { pays: value.trim().toUpperCase() } : undefined;
    return { [name]: Number(chosen) };
  };
  const change = changeOf();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (change) onAdd(change);
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        <NativeSelect
          label={t('conditionOf')}
          data-autofocus
          value={name}
          data={names.map((one) => ({ value: one, label: t(labels[one]) }))}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        />
        {list && (
          <NativeSelect
            aria-label={t(labels[name])}
            value={chosen}
            data={[...list]}
            onChange={({ currentTarget }) => setValue(currentTarget.value)}
          />
        )}
        {kinds && (
          <RefPicker label={t(labels[name])} kinds={kinds} search={search} value={record} onChange={setRecord} />
        )}
        {name === 'pays' && (
          <TextInput
            label={t('country')}
            placeholder={t('countryHint')}
            maxLength={2}
            value={value}
            onChange={({ currentTarget }) => setValue(currentTarget.value)}
          />
        )}
        <Button type="submit" variant="default" disabled={!change}>
          {t('add')}
        </Button>
      </Stack>
    </form>
  );
}
