import { AuditAct, choices, kinds } from '@entregent/model';
import { capital, PartialDateField, RefPicker, useLanguage } from '@entregent/ui';
import { NativeSelect } from '@mantine/core';
import { useRefSearch } from '../../../app/ref-search.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { type AuditFilter, useAuditChoices } from '../api/audit-queries.ts';
import { texts } from '../texts.ts';

export interface JournalFiltersProps {
  readonly filter: AuditFilter;
  readonly onChange: (change: Partial<AuditFilter>) => void;
  /** What the chosen subject is called, where it is known. */
  readonly subjectLabel: string | undefined;
}

const isDay = (text: string | null): text is string => text !== null && text.length === 10;

/** By whom, what, about what, in which circle, when. */
export function JournalFilters({ filter, onChange, subjectLabel }: JournalFiltersProps) {
  const t = useTexts(texts);
  const language = useLanguage();
  const search = useRefSearch();
  const { data } = useAuditChoices();
  const { by, act, subject, circle, from, to } = filter;
  const acts = Object.entries(choices().get('AuditAct') ?? {}).map(([value, labels]) => ({
    value,
    label: capital(labels[language === 'fr' ? 0 : 1]),
  }));
  const options = (all: string, found: readonly { readonly id: string; readonly label: string }[] = []) => [
    { value: '', label: all },
    ...found.map(({ id, label }) => ({ value: id, label })),
  ];
  return (
    <div className="j-filters">
      <NativeSelect
        label={t('person')}
        value={by ?? ''}
        data={options(t('everybody'), data?.people)}
        onChange={({ currentTarget }) => onChange({ by: currentTarget.value || undefined })}
      />
      <NativeSelect
        label={t('act')}
        value={act ?? ''}
        data={[{ value: '', label: t('everyAct') }, ...acts]}
        onChange={({ currentTarget }) => onChange({ act: AuditAct.safeParse(currentTarget.value).data })}
      />
      <RefPicker
        label={t('record')}
        kinds={kinds}
        search={search}
        value={subject ? { id: subject, kind: '', label: subjectLabel ?? subject } : null}
        onChange={(chosen) => onChange({ subject: chosen?.id })}
      />
      <NativeSelect
        label={t('circle')}
        value={circle ?? ''}
        data={options(t('everyCircle'), data?.circles)}
        onChange={({ currentTarget }) => onChange({ circle: currentTarget.value || undefined })}
      />
      <PartialDateField
        label={t('from')}
        precision="day"
        value={from}
        onChange={(day) => onChange({ from: isDay(day) ? day : undefined })}
      />
      <PartialDateField
        label={t('to')}
        precision="day"
        value={to}
        onChange={(day) => onChange({ to: isDay(day) ? day : undefined })}
      />
    </div>
  );
}
