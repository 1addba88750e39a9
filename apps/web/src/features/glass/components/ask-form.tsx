import { levels } from '@entregent/model';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import { requestGlass } from '../api/glass-queries.ts';
import { texts } from '../texts.ts';
import { useAct } from '../use-act.ts';

const durations = [30, 60, 120, 240];
const begun = { circle: '', level: 2, minutes: 60, reason: '' };

/** Asks for a circle, up to a level, for a time, with a reason. */
export function AskForm() {
  const t = useTexts(texts);
  const { act, busy } = useAct();
  const [asked, setAsked] = useState(begun);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (await act(() => requestGlass(asked))) setAsked(begun);
  };
  const inWords = (minutes: number) =>
    minutes < 60 ? t('minutesOf', { count: minutes }) : t('hoursOf', { count: minutes / 60 });
  return (
    <form className="glass-form" onSubmit={(event) => void send(event)}>
      <TextInput
        required
        maxLength={120}
        label={t('circle')}
        description={t('circleHint')}
        value={asked.circle}
        onChange={({ currentTarget }) => setAsked({ ...asked, circle: currentTarget.value })}
      />
      <div className="glass-pair">
        <NativeSelect
          label={t('level')}
          value={String(asked.level)}
          data={levels.map((name, level) => ({ value: String(level), label: `TLP:${name}` }))}
          onChange={({ currentTarget }) => setAsked({ ...asked, level: Number(currentTarget.value) })}
        />
        <NativeSelect
          label={t('minutes')}
          value={String(asked.minutes)}
          data={durations.map((minutes) => ({ value: String(minutes), label: inWords(minutes) }))}
          onChange={({ currentTarget }) => setAsked({ ...asked, minutes: Number(currentTarget.value) })}
        />
      </div>
      <Textarea
        required
        autosize
        minRows={2}
        maxLength={500}
        label={t('reason')}
        value={asked.reason}
        onChange={({ currentTarget }) => setAsked({ ...asked, reason: currentTarget.value })}
      />
      <div>
        <Button type="submit" variant="filled" loading={busy}>
          {t('send')}
        </Button>
      </div>
    </form>
  );
}
