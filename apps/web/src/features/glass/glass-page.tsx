import { may } from '@entregent/model';
import { MarkingBadge, PageHead, Section, useLanguage } from '@entregent/ui';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { hourInWords, momentInWords } from '../../app/moments.ts';
import { useViewer } from '../../app/viewer.ts';
import { useTexts } from '../../i18n/texts.ts';
import { decideGlass, endGlass, type GlassToApprove, useInForce, useToApprove } from './api/glass-queries.ts';
import { AskForm } from './components/ask-form.tsx';
import './glass.css';
import { texts } from './texts.ts';
import { useAct } from './use-act.ts';

/** *Accès d’urgence*: ask for it, approve it, end it. */
export function GlassPage() {
  const t = useTexts(texts);
  const { role } = useViewer();
  const approves = may(role, 'access.approveBreakGlass');
  const { data: waiting } = useToApprove(approves);
  return (
    <div className="e-page">
      <PageHead title={t('title')} />
      <p className="glass-lead e-2">{t('lead')}</p>
      {approves && (
        <Section title={t('waiting')} {...(waiting ? { count: waiting.length } : {})}>
          {waiting?.length === 0 && <p className="e-3">{t('noneWaiting')}</p>}
          <ul className="glass-list">
            {waiting?.map((request) => (
              <Waiting key={request.id} request={request} />
            ))}
          </ul>
        </Section>
      )}
      <InForce />
      {may(role, 'access.breakGlass') && (
        <Section title={t('ask')}>
          <AskForm />
        </Section>
      )}
    </div>
  );
}

function Waiting({ request }: { readonly request: GlassToApprove }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const { act, busy } = useAct();
  const [why, setWhy] = useState('');
  const { id, userName, circle, minutes, marking, at, reason } = request;
  const decide = (accept: boolean) =>
    act(async () => {
      await decideGlass(id, accept, why);
      return t(accept ? 'opened' : 'refused');
    });
  return (
    <li>
      <p>
        <b>{t('asks', { name: userName, circle, minutes })}</b> <MarkingBadge access={marking} />{' '}
        <time className="e-small e-3" dateTime={at}>
          {momentInWords(at, language)}
        </time>
      </p>
      <blockquote>{reason}</blockquote>
      <TextInput
        className="glass-form"
        required
        maxLength={500}
        label={t('why')}
        value={why}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
      />
      <div className="e-row">
        <Button
          size="xs"
          variant="filled"
          disabled={why.trim() === ''}
          loading={busy}
          onClick={() => void decide(true)}
        >
          {t('approve')}
        </Button>
        <Button size="xs" disabled={why.trim() === '' || busy} onClick={() => void decide(false)}>
          {t('refuse')}
        </Button>
      </div>
    </li>
  );
}

function InForce() {
  const t = useTexts(texts);
  const language = useLanguage();
  const { act, busy } = useAct();
  const { data } = useInForce();
  return (
    <Section title={t('inForce')} {...(data ? { count: data.length } : {})}>
      {data?.length === 0 && <p className="e-3">{t('noneInForce')}</p>}
      <ul className="glass-list">
        {data?.map(({ id, userName, circle, marking, until, approvedBy, reason }) => (
          <li key={id}>
            <p>
              {t('reads', { name: userName, circle, hour: hourInWords(until, language), by: approvedBy ?? '' })}{' '}
              <MarkingBadge access={marking} />
            </p>
            <blockquote>{reason}</blockquote>
            <div>
              <Button
                size="xs"
                loading={busy}
                onClick={() =>
                  void act(async () => {
                    await endGlass(id);
                    return t('ended');
                  })
                }
              >
                {t('end')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
