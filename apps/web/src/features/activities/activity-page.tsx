import { choiceLabel, isKind } from '@entregent/model';
import { ActorGlyph, capital, DateText, icon, PageHead, Section, Split, useLanguage } from '@entregent/ui';
import { Button } from '@mantine/core';
import { IconHistory, IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorPage } from '../../app/fallback-pages.tsx';
import { useOnScreen } from '../../app/on-screen.ts';
import { pathOf } from '../../app/search-records.ts';
import { usePathParam } from '../../app/url.ts';
import { Marking } from '../../app/who-sees.tsx';
import { useTexts } from '../../i18n/texts.ts';
import './activities.css';
import { type OneActivity, useActivity } from './api/activity-queries.ts';
import { EditDrawer, HistoryDrawer } from './components/activity-drawers.tsx';
import { FollowUps } from './components/follow-ups-part.tsx';
import { durationInWords } from './durations.ts';
import { hatInWords } from './hat-words.ts';
import { texts } from './texts.ts';

type Side = 'edit' | 'history' | null;

/** The card of an activity: what was said and decided, who was there under which hat, what follows. */
export function ActivityPage() {
  const t = useTexts(texts);
  const id = usePathParam('id');
  const { data, error, refetch } = useActivity(id);
  const [side, setSide] = useState<Side>(null);
  useOnScreen(data ? [data.activity.access] : []);
  if (error && !data) return <ErrorPage error={error} onRetry={() => void refetch()} />;
  if (!data) return <div className="e-page" aria-busy />;
  const close = () => setSide(null);
  return (
    <Split
      drawer={
        side === 'edit' ? (
          <EditDrawer key={data.activity.version} one={data} onClose={close} />
        ) : side === 'history' ? (
          <HistoryDrawer one={data} onClose={close} />
        ) : undefined
      }
    >
      <div className="e-page">
        <p className="e-crumb">
          <Link to="/actions">{t('backToList')}</Link>
        </p>
        <PageHead
          title={data.activity.title}
          beside={<Marking access={data.activity.access} />}
          actions={
            <>
              <Button leftSection={<IconPencil {...icon} />} onClick={() => setSide('edit')}>
                {t('edit')}
              </Button>
              <Button variant="subtle" leftSection={<IconHistory {...icon} />} onClick={() => setSide('history')}>
                {t('history')}
              </Button>
            </>
          }
        />
        <ActivityBody one={data} />
      </div>
    </Split>
  );
}

function ActivityBody({ one: { activity, details } }: { readonly one: OneActivity }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const { kind, on, minutes, channel, place, aim, outcome, points, decisions } = activity;
  const said = (of: string, value: string) => choiceLabel(of, value, language);
  return (
    <div className="activity-body">
      <p className="e-2">
        {capital(said('ActivityKind', kind))}, <DateText value={on} form="full" />
        {[minutes && durationInWords(minutes, language), channel && said('Channel', channel), place]
          .filter(Boolean)
          .map((part) => `, ${part}`)
          .join('')}
      </p>
      {details.about.length > 0 && (
        <p className="e-hats">
          {details.about.map(({ id, kind: of, label }) => {
            const path = pathOf(of, id);
            const glyph = isKind(of) ? <ActorGlyph kind={of} /> : null;
            return (
              <span key={id} className="e-hat">
                {glyph}
                {path ? <Link to={path}>{label}</Link> : label}
              </span>
            );
          })}
        </p>
      )}
      {aim && (
        <Section title={t('aim')}>
          <p className="activity-prose">{aim}</p>
        </Section>
      )}
      {outcome && (
        <Section title={t('outcome')}>
          <p className="activity-prose">{outcome}</p>
        </Section>
      )}
      <Lines title={t('points')} lines={points} />
      <Lines title={t('decisions')} lines={decisions} />
      <Section title={t('present')} count={details.attendances.length}>
        {details.attendances.length === 0 && <p className="e-2">{t('nobody')}</p>}
        <ul className="log-people">
          {details.attendances.map(
            ({ id, person, label, role, title, place: where, behalf, mode, headOfDelegation }) => (
              <li key={id}>
                <ActorGlyph kind="Person" decorative />
                <span className="e-grow">
                  <Link to={`/acteurs/${person}`}>{label}</Link>
                  <span className="e-caption">
                    {[
                      role
                        ? hatInWords(
                            { role, title: title ?? null, behalf: behalf ?? null, placeLabel: where ?? null },
                            language,
                          )
                        : t('noHat'),
                      headOfDelegation && t('head'),
                      mode !== 'in_person' && said('AttendanceMode', mode),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
              </li>
            ),
          )}
        </ul>
      </Section>
      <FollowUps followUps={details.followUps} />
      <Section title={t('sources')} count={details.sources.length}>
        {details.sources.length === 0 && <p className="e-2">{t('noSource')}</p>}
        <ul>
          {details.sources.map(({ id, title, url, published }) => (
            <li key={id} className="e-small">
              {url ? (
                <a href={url} rel="noreferrer" target="_blank">
                  {title}
                </a>
              ) : (
                title
              )}{' '}
              {published && <DateText value={published} />}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Section title={title} count={lines.length}>
      <ul className="activity-points e-serif">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}
