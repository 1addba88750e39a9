import { CircleKind, choiceLabel, type Language, levels } from '@entregent/model';
import { capital, useLanguage, useWords } from '@entregent/ui';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import { useColleagues } from '../../../app/people-queries.ts';
import { changeCircle, type CircleLine, createCircle } from '../api/circle-queries.ts';
import { texts } from '../texts.ts';
import { ActForm } from './act-form.tsx';
import { useDone } from './use-done.ts';

type Kind = CircleLine['kind'];

const kindOptions = (language: Language) =>
  CircleKind.options.map((value) => ({ value, label: capital(choiceLabel('CircleKind', value, language)) }));

/** A level by its TLP label. */
export const levelOptions = levels.map((label, level) => ({ value: String(level), label: `TLP:${label}` }));

interface CircleFormProps {
  /** The circle to change; a new one when left out. */
  readonly circle?: CircleLine;
  /** Whether its owner may be chosen: he who keeps all circles may. */
  readonly choosesOwner: boolean;
  readonly onClose: () => void;
  readonly onSaved?: (code: string) => void;
}

/** What a circle is called and for, who answers for it, and what a new record in it is marked. */
export function CircleForm({ circle, choosesOwner, onClose, onSaved }: CircleFormProps) {
  const t = useTexts(texts);
  const words = useWords();
  const language = useLanguage();
  const done = useDone();
  const { data: colleagues } = useColleagues();
  const [code, setCode] = useState('');
  const [name, setName] = useState(circle?.name ?? '');
  const [kind, setKind] = useState<Kind>(circle?.kind ?? 'dossier');
  const [purpose, setPurpose] = useState(circle?.purpose ?? '');
  const [defaultLevel, setDefaultLevel] = useState(circle?.defaultLevel ?? 2);
  const [owner, setOwner] = useState(circle?.owner?.id ?? '');
  const owners = (colleagues ?? []).filter(({ role }) => role !== 'guest');

  const save = async () => {
    const given = { name, kind, purpose: purpose.trim() || null, defaultLevel };
    const answers = choosesOwner ? { owner: owner || null } : {};
    if (circle) await changeCircle({ code: circle.code, ...given, ...answers });
    else await createCircle({ code, ...given, ...answers });
    const { name: was, kind: sort, purpose: why, defaultLevel: level } = circle ?? {};
    const before = { name: was, kind: sort, purpose: why ?? null, defaultLevel: level };
    onClose();
    await done({
      text: t(circle ? 'changed' : 'created'),
      undo: circle && (() => changeCircle({ code: circle.code, ...before, ...(choosesOwner ? { owner: circle.owner?.id ?? null } : {}) })), // prettier-ignore
    });
    onSaved?.(circle?.code ?? code);
  };
  return (
    <ActForm title={circle ? circle.name : t('newCircle')} submit={words.save} onClose={onClose} onSubmit={save}>
      {(errorOf) => (
        <>
          <TextInput
            label={t('name')}
            required
            value={name}
            error={errorOf('name')}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          {!circle && (
            <TextInput
              label={t('code')}
              description={t('codeHint')}
              required
              value={code}
              error={errorOf('code')}
              onChange={({ currentTarget }) => setCode(currentTarget.value)}
            />
          )}
          <NativeSelect
            label={t('kind')}
            value={kind}
            data={kindOptions(language)}
            error={errorOf('kind')}
            onChange={({ currentTarget }) => setKind(currentTarget.value as Kind)}
          />
          <NativeSelect
            label={t('defaultMarking')}
            value={String(defaultLevel)}
            data={levelOptions}
            error={errorOf('defaultLevel')}
            onChange={({ currentTarget }) => setDefaultLevel(Number(currentTarget.value))}
          />
          {choosesOwner && (
            <NativeSelect
              label={t('owner')}
              value={owner}
              data={[{ value: '', label: words.nothing }, ...owners.map((one) => ({ value: one.id, label: one.name }))]}
              error={errorOf('owner')}
              onChange={({ currentTarget }) => setOwner(currentTarget.value)}
            />
          )}
          <div data-wide>
            <Textarea
              label={t('purpose')}
              autosize
              minRows={2}
              value={purpose}
              error={errorOf('purpose')}
              onChange={({ currentTarget }) => setPurpose(currentTarget.value)}
            />
          </div>
        </>
      )}
    </ActForm>
  );
}
