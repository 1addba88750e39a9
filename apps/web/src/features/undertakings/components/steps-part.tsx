import { choiceLabel, type UndertakingStep } from '@entregent/model';
import { capital, Dialog, Section, useLanguage } from '@entregent/ui';
import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useSaved } from '../../../app/saved.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { takeStep, type UndertakingCard } from '../api/undertaking-queries.ts';
import { texts } from '../texts.ts';

const narrowing: ReadonlySet<UndertakingStep> = new Set(['suspend', 'revoke', 'reopen']);
const withReason: ReadonlySet<UndertakingStep> = new Set([...narrowing, 'resume']);

/** The steps that lead on from here, those that narrow last; a step that lacks something says what. */
export function StepsPart({ card }: { readonly card: UndertakingCard }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const [taking, setTaking] = useState<UndertakingStep>();
  const { steps, state } = card;
  const closed = state === 'expired' || state === 'revoked';
  const next = steps.find(({ step, missing }) => missing.length === 0 && !narrowing.has(step));
  return (
    <Section title={t('steps')}>
      {steps.length === 0 && <p className="e-2">{t(closed ? 'finished' : 'noStep')}</p>}
      <ul className="g-steps">
        {steps
          .toSorted((a, b) => Number(narrowing.has(a.step)) - Number(narrowing.has(b.step)))
          .map(({ step, missing }) => (
            <li key={step}>
              <Button
                size="sm"
                variant={next?.step === step ? 'filled' : 'default'}
                disabled={missing.length > 0}
                onClick={() => setTaking(step)}
              >
                {capital(choiceLabel('UndertakingStep', step, language))}
              </Button>
              {missing.length > 0 && (
                <span className="e-small e-2">
                  {t('blocked')} {missing.join(' ; ')}.
                </span>
              )}
            </li>
          ))}
      </ul>
      {taking && <StepDialog card={card} step={taking} onClose={() => setTaking(undefined)} />}
    </Section>
  );
}

interface StepDialogProps {
  readonly card: UndertakingCard;
  readonly step: UndertakingStep;
  readonly onClose: () => void;
}

function StepDialog({ card, step, onClose }: StepDialogProps) {
  const t = useTexts(texts);
  const language = useLanguage();
  const saved = useSaved();
  const [words, setWords] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const asks = step === 'vet' ? 'evidence' : withReason.has(step) ? 'reason' : undefined;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await takeStep(card, { step, ...(asks && words.trim() ? { [asks]: words.trim() } : {}) });
      onClose();
      await saved({ text: t(`done_${step}`), commit: null });
    } catch (error) {
      const { issues = [] } = error as { issues?: readonly { message: string }[] };
      const said = error instanceof Error ? error.message : String(error);
      setFailure(issues.length > 0 ? issues.map(({ message }) => capital(message)).join('. ') : said);
      setBusy(false);
    }
  };
  return (
    <Dialog title={capital(choiceLabel('UndertakingStep', step, language))} onClose={onClose}>
      <form className="e-form" noValidate onSubmit={(event) => void send(event)}>
        {asks && (
          <Textarea
            label={t(asks === 'reason' ? 'reason' : 'evidenceLabel')}
            description={t(asks === 'reason' ? 'reasonHint' : 'evidenceHint')}
            required
            autosize
            minRows={3}
            data-autofocus
            value={words}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
          />
        )}
        <footer className="e-form-foot">
          <Button type="submit" variant="filled" loading={busy}>
            {t('confirm')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t('cancel')}
          </Button>
          <span role="status" className="e-small e-critical">
            {failure}
          </span>
        </footer>
      </form>
    </Dialog>
  );
}
