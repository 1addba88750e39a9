import { may } from '@entregent/model';
import { RefPicker, type RefOption, useToast } from '@entregent/ui';
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { IconCheck, IconLock } from '@tabler/icons-react';
import { icon } from '@entregent/ui';
import { type FormEvent, useState } from 'react';
import { useRefSearch } from '../../../app/ref-search.ts';
import { useViewer } from '../../../app/viewer.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { approveDelivery, askGate, type GateAnswer } from '../api/undertaking-queries.ts';
import { texts } from '../texts.ts';
import { LevelPicker } from './undertaking-form.tsx';

const RED = 4;

export interface GatePanelProps {
  /** Who would receive; asked for when left out. */
  readonly person?: string;
  readonly circle?: string;
}

/** Whether a person may receive a document of a dossier at a level, with what is missing when not. */
export function GatePanel({ person, circle }: GatePanelProps) {
  const t = useTexts(texts);
  const toast = useToast();
  const { circles, role } = useViewer();
  const search = useRefSearch();
  const [chosen, setChosen] = useState<RefOption | null>(null);
  const [dossier, setDossier] = useState(circle ?? circles[0]?.code ?? '');
  const held = circles.find(({ code }) => code === dossier);
  const [level, setLevel] = useState(Math.min(2, held?.level ?? 0));
  const [purpose, setPurpose] = useState('');
  const [named, setNamed] = useState(false);
  const [answer, setAnswer] = useState<GateAnswer | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const recipient = person ?? chosen?.id;

  const change = <T,>(set: (value: T) => void) => (value: T) => {
    set(value);
    setAnswer(null);
    setFailure(null);
  }; // prettier-ignore
  const run = async (work: (of: string) => Promise<void>) => {
    setFailure(recipient ? null : t('needPerson'));
    if (!recipient) return;
    try {
      await work(recipient);
    } catch (error) {
      setAnswer(null);
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  const check = (event: FormEvent) => {
    event.preventDefault();
    void run(async (of) => setAnswer(await askGate({ person: of, circle: dossier, level, purpose, named })));
  };
  const approve = () =>
    run(async (of) => {
      await approveDelivery({ person: of, circle: dossier, level, purpose });
      toast({ text: t('approved') });
    });
  return (
    <form className="g-gate" onSubmit={check} noValidate>
      <p className="e-small e-2">{t('gateIntro')}</p>
      {!person && (
        <RefPicker label={t('person')} kinds={['Person']} search={search} value={chosen} onChange={change(setChosen)} />
      )}
      <NativeSelect
        label={t('dossier')}
        value={dossier}
        data={circles.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={({ currentTarget }) => {
          change(setDossier)(currentTarget.value);
          setLevel(Math.min(level, circles.find(({ code }) => code === currentTarget.value)?.level ?? 0));
        }}
      />
      <LevelPicker
        label={t('level')}
        most={held?.level ?? 0}
        value={level}
        onChange={change((value) => setLevel(value as number))}
      />
      <TextInput
        label={t('purpose')}
        value={purpose}
        onChange={({ currentTarget }) => change(setPurpose)(currentTarget.value)}
      />
      <Checkbox
        size="sm"
        label={t('named')}
        checked={named}
        onChange={({ currentTarget }) => change(setNamed)(currentTarget.checked)}
      />
      <div className="g-row">
        <Button type="submit" variant="default">
          {t('check')}
        </Button>
        {level === RED && may(role, 'access.decide') && (
          <Button variant="subtle" onClick={() => void approve()}>
            {t('approve')}
          </Button>
        )}
      </div>
      <div role="status">
        {failure && <p className="e-small e-critical">{failure}</p>}
        {answer && <Verdict answer={answer} />}
      </div>
    </form>
  );
}

function Verdict({ answer: { open, conditions } }: { readonly answer: GateAnswer }) {
  const t = useTexts(texts);
  return (
    <div className="g-verdict" data-open={open || undefined}>
      <p>
        {open ? <IconCheck {...icon} /> : <IconLock {...icon} />} <b>{t(open ? 'open' : 'closed')}</b>
      </p>
      {conditions.length > 0 && (
        <ul>
          {conditions.map(({ condition, sentence }) => (
            <li key={condition}>{sentence}</li>
          ))}
        </ul>
      )}
      <p className="e-caption">{t('foreseen')}</p>
    </div>
  );
}
