import { ActivityKind, Channel, choiceLabel } from '@entregent/model';
import {
  ActorGlyph,
  addDays,
  capital,
  dateInWords,
  PartialDateField,
  RefPicker,
  Segments,
  useLanguage,
} from '@entregent/ui';
import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useRefSearch } from '../../../app/ref-search.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { durationInWords } from '../durations.ts';
import type { ByHand, Filled } from '../log-draft.ts';
import { texts } from '../texts.ts';
import { OpenRow } from './open-row.tsx';

export interface UnderstoodRowsProps {
  readonly filled: Filled;
  /** The day on which it is written. */
  readonly day: string;
  readonly onChange: (change: ByHand) => void;
}

const lengths = [30, 60, 120, 180, 240, 480] as const;

/** What, where, when: three lines, each changed where it stands. */
export function UnderstoodRows({ filled, day, onChange }: UnderstoodRowsProps) {
  const t = useTexts(texts);
  const language = useLanguage();
  const search = useRefSearch();
  const { kind, title, committees, unknownCommittees, pendingCommittees, on, minutes, channel, place } = filled;
  const said = (id: string, value: string) => choiceLabel(id, value, language);
  const yesterday = addDays(day, -1);
  return (
    <div className="log-rows">
      <OpenRow
        label={t('action')}
        value={
          <>
            {capital(said('ActivityKind', kind))}
            {title !== capital(said('ActivityKind', kind)) && <span className="e-caption log-title">{title}</span>}
          </>
        }
      >
        <NativeSelect
          label={t('action')}
          value={kind}
          data={ActivityKind.options.map((value) => ({ value, label: said('ActivityKind', value) }))}
          onChange={({ currentTarget }) => onChange({ kind: ActivityKind.parse(currentTarget.value) })}
        />
        <TextInput
          label={t('subject')}
          value={title}
          maxLength={300}
          onChange={({ currentTarget }) => onChange({ title: currentTarget.value })}
        />
      </OpenRow>
      <OpenRow
        label={t('committee')}
        value={
          pendingCommittees.length > 0 ? (
            <>
              {[...committees.map(({ label }) => label), ...pendingCommittees].join(', ')}
              <span className="e-caption log-title">{t('notChecked')}</span>
            </>
          ) : committees.length > 0 ? (
            committees.map(({ id, label }) => (
              <span key={id} className="log-named">
                <ActorGlyph kind="Committee" decorative /> {label}
              </span>
            ))
          ) : (
            <span className="e-3">{t('none')}</span>
          )
        }
      >
        <RefPicker
          label={t('committee')}
          kinds={['Committee']}
          search={search}
          multiple
          value={committees}
          onChange={(chosen) => onChange({ committees: chosen })}
        />
      </OpenRow>
      {unknownCommittees.map((reference) => (
        <p key={reference} className="e-caption e-critical log-note">
          {t('unknownCommittee', { reference })}
        </p>
      ))}
      <OpenRow
        label={t('when')}
        value={[
          dateInWords(on, language, { form: 'full' }),
          minutes ? durationInWords(minutes, language) : undefined,
          channel ? said('Channel', channel) : undefined,
          place ?? undefined,
        ]
          .filter(Boolean)
          .join(', ')}
      >
        <Segments
          label={t('day')}
          choices={[
            { id: day, label: t('today') },
            { id: yesterday, label: t('yesterday') },
          ]}
          value={on}
          onChange={(chosen) => onChange({ on: chosen })}
        />
        <PartialDateField
          label={t('day')}
          precision="day"
          value={on}
          today={day}
          onChange={(chosen) => onChange({ on: chosen })}
        />
        <Segments
          label={t('durationColumn')}
          choices={lengths.map((length) => ({ id: String(length), label: durationInWords(length, language) }))}
          value={String(minutes ?? '')}
          onChange={(chosen) => onChange({ minutes: Number(chosen) })}
        />
        <NumberInput
          label={t('duration')}
          value={minutes ?? ''}
          min={0}
          max={14_400}
          allowDecimal={false}
          onChange={(value) => onChange({ minutes: value === '' ? null : Number(value) })}
        />
        <NativeSelect
          label={t('channel')}
          value={channel ?? ''}
          data={[
            { value: '', label: '—' },
            ...Channel.options.map((value) => ({ value, label: said('Channel', value) })),
          ]}
          onChange={({ currentTarget: { value } }) => onChange({ channel: value ? Channel.parse(value) : null })}
        />
        <TextInput
          label={t('place')}
          value={place ?? ''}
          maxLength={200}
          onChange={({ currentTarget }) => onChange({ place: currentTarget.value || null })}
        />
      </OpenRow>
    </div>
  );
}
