import { choiceLabel, may } from '@entregent/model';
import { EmptyPage, MarkingBadge, PageHead, Tabs, useLanguage } from '@entregent/ui';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { ErrorPage } from '../../app/fallback-pages.tsx';
import { momentInWords } from '../../app/moments.ts';
import { useOnScreen } from '../../app/on-screen.ts';
import { useSaved } from '../../app/saved.ts';
import { pathOf } from '../../app/search-records.ts';
import { usePageSearch } from '../../app/url.ts';
import { useViewer } from '../../app/viewer.ts';
import { useTexts } from '../../i18n/texts.ts';
import {
  decide,
  type Decision,
  type OwnRequest,
  type ToDecide,
  useOwnRequests,
  useToDecide,
} from './api/request-queries.ts';
import { DecideDialog } from './components/decide-dialog.tsx';
import './requests.css';
import { texts } from './texts.ts';

const Address = z.object({ vue: z.enum(['decider', 'miennes']).default('decider') });

/** *Demandes*: what waits for the reader's decision, and what became of what he asked for. */
export function RequestsPage() {
  const t = useTexts(texts);
  const [{ vue }, setAddress] = usePageSearch(Address);
  const decides = may(useViewer().role, 'access.decide');
  const { data: waiting, error, refetch } = useToDecide(decides);
  if (error && !waiting) return <ErrorPage error={error} onRetry={() => void refetch()} />;
  return (
    <div className="e-page">
      <PageHead title={t('title')} />
      {decides ? (
        <Tabs
          label={t('parts')}
          value={vue}
          onChange={(next) => setAddress({ vue: next })}
          choices={[
            { id: 'decider', label: t('toDecide'), ...(waiting ? { count: waiting.length } : {}) },
            { id: 'miennes', label: t('mine') },
          ]}
        >
          {vue === 'decider' ? waiting && <Waiting requests={waiting} /> : <Own />}
        </Tabs>
      ) : (
        <Own />
      )}
    </div>
  );
}

const nameOf = (label: string | null, other: string | null) => [label, other].filter(Boolean).join(' — ');

function Waiting({ requests }: { readonly requests: readonly ToDecide[] }) {
  const t = useTexts(texts);
  const saved = useSaved();
  const [deciding, setDeciding] = useState<{ readonly request: ToDecide; readonly accept: boolean }>();
  useOnScreen(requests.map(({ marking }) => marking));
  if (requests.length === 0) return <EmptyPage>{t('nothingToDecide')}</EmptyPage>;
  const send = async (request: ToDecide, decision: Decision) => {
    try {
      const { commit } = await decide(decision);
      setDeciding(undefined);
      const done = request.kind === 'lowering' ? t('lowered') : t('given', { name: request.userName ?? t('somebody') });
      await saved({ text: decision.accept ? done : t('refused'), commit });
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  return (
    <ul className="request-list">
      {requests.map((request) => (
        <li key={request.id} className="request">
          <Asked request={request} />
          <div className="e-row">
            <Button size="xs" variant="filled" onClick={() => setDeciding({ request, accept: true })}>
              {t('accept')}
            </Button>
            <Button size="xs" onClick={() => setDeciding({ request, accept: false })}>
              {t('refuse')}
            </Button>
          </div>
        </li>
      ))}
      {deciding && (
        <DecideDialog
          {...deciding}
          onClose={() => setDeciding(undefined)}
          onDecide={(decision) => send(deciding.request, decision)}
        />
      )}
    </ul>
  );
}

function Asked({ request }: { readonly request: ToDecide }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const { kind, userName, at, reason, circle, marking, target, record, type, label, other } = request;
  const name = userName ?? t('somebody');
  const path = pathOf(type, record);
  const about = nameOf(label, other);
  return (
    <div>
      <p>
        <b>{kind === 'lowering' ? t('lowering', { name }) : t('access', { name })}</b>{' '}
        <time className="e-small e-3" dateTime={at}>
          {momentInWords(at, language)}
        </time>
      </p>
      <p className="request-change">
        {path ? <Link to={path}>{about}</Link> : about}
        <MarkingBadge access={marking} circle={circle} />
        {target && (
          <>
            <span aria-hidden>→</span>
            <MarkingBadge access={target} />
          </>
        )}
        <span className="e-small e-3">{t('inCircle', { circle })}</span>
      </p>
      <blockquote>{reason}</blockquote>
    </div>
  );
}

function Own() {
  const t = useTexts(texts);
  const language = useLanguage();
  const { data, error, refetch } = useOwnRequests();
  if (error && !data) return <ErrorPage error={error} onRetry={() => void refetch()} />;
  if (data?.length === 0) return <EmptyPage>{t('nothingAsked')}</EmptyPage>;
  return (
    <ul className="request-list">
      {data?.map((request) => (
        <li key={request.id} className="request">
          <div>
            <p>
              <b>
                <WhatAsked request={request} />
              </b>{' '}
              <time className="e-small e-3" dateTime={request.at}>
                {momentInWords(request.at, language)}
              </time>
            </p>
            <blockquote>{request.reason}</blockquote>
            {request.decision && <p className="e-small e-2">{t('answer', { text: request.decision })}</p>}
          </div>
          <span className="e-2">{choiceLabel('RequestState', request.state, language)}</span>
        </li>
      ))}
    </ul>
  );
}

function WhatAsked({ request }: { readonly request: OwnRequest }) {
  const t = useTexts(texts);
  const { kind, record, type, label, other, marking, target, asked, minutes } = request;
  if (kind === 'glass') return t('askedGlass', { circle: asked ?? '', minutes: minutes ?? 0 });
  const path = record && type ? pathOf(type, record) : undefined;
  const about = nameOf(label, other);
  return (
    <>
      {t(kind === 'lowering' ? 'askedLowering' : 'askedAccess')}
      {about && ' : '}
      {about && (path ? <Link to={path}>{about}</Link> : about)}{' '}
      {marking && target && (
        <span className="request-change">
          <MarkingBadge access={marking} /> <span aria-hidden>→</span> <MarkingBadge access={target} />
        </span>
      )}
    </>
  );
}
