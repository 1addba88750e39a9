import { choiceLabel } from '@entregent/model';
import { capital, DateText, Segments, StanceGlyph, useLanguage } from '@entregent/ui';
import { Button } from '@mantine/core';
import { IconBriefcase, IconFileText, IconQuote, IconUsersGroup } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useOnScreen } from '../../../app/on-screen.ts';
import { Marking } from '../../../app/who-sees.tsx';
import { useTexts } from '../../../i18n/texts.ts';
import { type ActorCard, type TimelineItem, useTimeline } from '../api/actor-queries.ts';
import { texts } from '../card-texts/texts.ts';
import { ActorLink, SourceNotes } from './marks.tsx';

const only = {
  all: null,
  activities: ['activity'],
  hats: ['hat_begun', 'hat_ended'],
  stances: ['stance'],
  papers: ['paper'],
} as const;
type Shown = keyof typeof only;

const glyphs = {
  activity: IconUsersGroup,
  hat_begun: IconBriefcase,
  hat_ended: IconBriefcase,
  stance: IconQuote,
  paper: IconFileText,
} as const;

/** What happened, newest first, month by month. */
export function Timeline({ card }: { readonly card: ActorCard }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const [shown, setShown] = useState<Shown>('all');
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useTimeline(card.id, only[shown]);
  const all = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  useOnScreen(useMemo(() => all.map(({ access }) => access), [all]));
  if (error) throw error;
  const [first] = data?.pages ?? [];
  if (!first) return null;
  const { activities, hats, stances, papers } = first;
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const headOf = (on: string) =>
    on.length === 4 ? on : capital(month.format(new Date(`${on.slice(0, 7)}-15T00:00:00Z`)));
  const groups = Map.groupBy(all, ({ on }) => headOf(on));
  return (
    <>
      <div className="a-chips">
        <Segments
          label={t('show')}
          value={shown}
          onChange={setShown}
          choices={[
            { id: 'all', label: t('everything'), count: activities + hats + stances + papers },
            { id: 'activities', label: t('activities'), count: activities },
            { id: 'hats', label: t('hats'), count: hats },
            { id: 'stances', label: t('stances'), count: stances },
            { id: 'papers', label: t('papers'), count: papers },
          ]}
        />
      </div>
      {all.length === 0 && <p className="e-2 a-gap">{t('emptyThread')}</p>}
      {[...groups].map(([head, lines]) => (
        <section key={head} className="a-month" aria-label={head}>
          <h3>{head}</h3>
          <ol>
            {lines.map((item) => (
              <Line key={`${item.what}-${item.id}`} item={item} card={card} />
            ))}
          </ol>
        </section>
      ))}
      {hasNextPage && (
        <Button mt="md" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

function Line({ item, card }: { readonly item: TimelineItem; readonly card: ActorCard }) {
  const Icon = glyphs[item.what];
  return (
    <li className="a-event">
      <DateText value={item.on} short />
      <Icon size="1rem" stroke={1.5} aria-hidden />
      <div>
        <Told item={item} card={card} />
        <SourceNotes sources={item.sources} />
      </div>
      {item.access !== card.access && <Marking access={item.access} quiet />}
    </li>
  );
}

function Told({ item, card }: { readonly item: TimelineItem; readonly card: ActorCard }) {
  const t = useTexts(texts);
  const language = useLanguage();
  switch (item.what) {
    case 'activity':
      return (
        <p>
          <Link to={`/actions/${item.id}` as string}>
            <b>{item.title}</b>
          </Link>
          {item.kind && <span className="e-2"> · {choiceLabel('ActivityKind', item.kind, language)}</span>}
          {typeof item.minutes === 'number' && <span className="e-3"> · {t('minutes', { count: item.minutes })}</span>}
          {item.text && <span className="a-told">{item.text}</span>}
        </p>
      );
    case 'stance':
      return (
        <p>
          <Link to={`/enjeux/${item.issue ?? ''}` as string}>
            <b>{item.title}</b>
          </Link>{' '}
          : <StanceGlyph position={item.position} />
          {item.text && <span className="a-told e-serif">{item.text}</span>}
        </p>
      );
    case 'paper':
      return (
        <p>
          <Link to={`/documents/${item.id}` as string}>
            <b>{item.title}</b>
          </Link>
          {item.issueLabel && <span className="e-3"> · {item.issueLabel}</span>}
        </p>
      );
    default: {
      const role = item.title || (item.role ? choiceLabel('Role', item.role, language) : '');
      const says = item.what === 'hat_begun' ? t('begins', { role }) : t('ends', { role });
      return (
        <p>
          {item.person && item.person !== card.id && (
            <>
              <ActorLink id={item.person} kind="Person" label={item.personLabel ?? ''} /> ·{' '}
            </>
          )}
          {says}
          {item.place && item.place !== card.id && (
            <>
              {' · '}
              <ActorLink id={item.place} kind={item.placeKind ?? ''} label={item.placeLabel ?? ''} />
            </>
          )}
          {item.behalfLabel && <span className="e-3"> · {t('behalf', { who: item.behalfLabel })}</span>}
        </p>
      );
    }
  }
}
