import { choiceLabel, today } from '@entregent/model';
import { PartialDateField, useLanguage } from '@entregent/ui';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import { useColleagues } from '../../../app/people-queries.ts';
import { letIn, letOut } from '../api/circle-queries.ts';
import { texts } from '../texts.ts';
import { ActForm, type ErrorOf } from './act-form.tsx';
import { levelOptions } from './circle-form.tsx';
import { useDone } from './use-done.ts';

export interface InCircle {
  readonly code: string;
  readonly name: string;
  readonly defaultLevel: number;
}

/** Somebody who is in a circle, or is to be. */
export interface Member {
  readonly user: string;
  readonly name: string;
  /** How far he reads now; null when he is not in it. */
  readonly level: number | null;
  /** First moment at which that no longer holds; null for no end. */
  readonly until: string | null;
}

/** The last day of what ends at a moment. */
const lastDay = (until: string | null) => until && today('Europe/Paris', new Date(Date.parse(until) - 1));

interface MemberFormProps {
  readonly circle: InCircle;
  readonly onClose: () => void;
}

function ReasonField({
  value,
  onChange,
  errorOf,
}: {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly errorOf: ErrorOf;
}) {
  const t = useTexts(texts);
  return (
    <div data-wide>
      <TextInput
        label={t('reason')}
        description={t('reasonHint')}
        required
        value={value}
        error={errorOf('reason')}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </div>
  );
}

/** Lets somebody in, or changes how far he reads. */
export function LetInForm({ circle, member, onClose }: MemberFormProps & { readonly member?: Member }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const done = useDone();
  const { data: colleagues } = useColleagues();
  const [chosen, setChosen] = useState(member?.user ?? '');
  const [level, setLevel] = useState(member?.level ?? circle.defaultLevel);
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const user = chosen || (colleagues?.[0]?.id ?? '');
  const name = member?.name ?? colleagues?.find(({ id }) => id === user)?.name ?? '';
  const save = async () => {
    await letIn({ circle: circle.code, user, level, from, to, reason });
    onClose();
    const back = { circle: circle.code, user, reason: t('undoReason') };
    const before = member?.level;
    const undo = () =>
      typeof before === 'number' ? letIn({ ...back, level: before, to: lastDay(member?.until ?? null) }) : letOut(back);
    await done({ text: t('entered', { name }), undo });
  };
  const title = member ? t('changeTitle', { name: member.name }) : t('letInTitle', { circle: circle.name });
  return (
    <ActForm title={title} submit={t(member?.level == null ? 'letIn' : 'change')} onClose={onClose} onSubmit={save}>
      {(errorOf) => (
        <>
          {member ? null : (
            <NativeSelect
              label={t('person')}
              value={user}
              data={(colleagues ?? []).map((one) => ({
                value: one.id,
                label: `${one.name}, ${choiceLabel('UserRole', one.role, language)}`,
              }))}
              error={errorOf('user')}
              onChange={({ currentTarget }) => setChosen(currentTarget.value)}
            />
          )}
          <NativeSelect
            label={t('level')}
            value={String(level)}
            data={levelOptions}
            error={errorOf('level')}
            onChange={({ currentTarget }) => setLevel(Number(currentTarget.value))}
          />
          <PartialDateField
            label={t('from')}
            description={t('fromHint')}
            precision="day"
            value={from}
            error={errorOf('from')}
            onChange={setFrom}
          />
          <PartialDateField
            label={t('to')}
            description={t('toHint')}
            precision="day"
            value={to}
            error={errorOf('to')}
            onChange={setTo}
          />
          <ReasonField value={reason} onChange={setReason} errorOf={errorOf} />
        </>
      )}
    </ActForm>
  );
}

/** Lets somebody out, now or after a last day. */
export function LetOutForm({ circle, member, onClose }: MemberFormProps & { readonly member: Member }) {
  const t = useTexts(texts);
  const done = useDone();
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const { user, name, level, until } = member;
  const save = async () => {
    await letOut({ circle: circle.code, user, to, reason });
    onClose();
    const again = {
      circle: circle.code,
      user,
      level: level ?? circle.defaultLevel,
      to: lastDay(until),
      reason: t('undoReason'),
    };
    await done({ text: t('left', { name }), undo: () => letIn(again) });
  };
  return (
    <ActForm title={t('letOutTitle', { name })} submit={t('letOut')} onClose={onClose} onSubmit={save}>
      {(errorOf) => (
        <>
          <PartialDateField
            label={t('to')}
            description={t('toNow')}
            precision="day"
            value={to}
            error={errorOf('to')}
            onChange={setTo}
          />
          <ReasonField value={reason} onChange={setReason} errorOf={errorOf} />
        </>
      )}
    </ActForm>
  );
}
