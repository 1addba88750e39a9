import { type Kind } from '@entregent/model';
import {
  ActorGlyph,
  AdmiraltyCode,
  DateText,
  Drawer,
  HatChip,
  icon,
  Initials,
  OverlapGlyph,
  StanceGlyph,
  useLanguage,
} from '@entregent/ui';
import { ActionIcon, Button } from '@mantine/core';
import { IconTopologyStar3 } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { openLog } from '../../../app/log-request.ts';
import { Marking, WhoSees } from '../../../app/who-sees.tsx';
import { useTexts } from '../../../i18n/texts.ts';
import {
  type ActorCard,
  isActorKind,
  useActorCard,
  useActorRecord,
  useTimeline,
  type Values,
} from '../api/actor-queries.ts';
import { texts } from '../texts.ts';
import { chipOf, clashingHats, kindOf } from './hat-words.ts';
import { secondLineOf } from './second-line.ts';

const MOST_HATS = 8;
const MOST_TIES = 6;

interface ActorDrawerProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** The actor at hand in short: why here, hats, stances, last activities. */
export function ActorDrawer({ id, onClose }: ActorDrawerProps) {
  const t = useTexts(texts);
  const { data: card, error } = useActorCard(id);
  const kind = card && isActorKind(card.kind) ? card.kind : undefined;
  const { data: record } = useActorRecord(kind, id);
  if (error) {
    return (
      <Drawer title={t('actors')} onClose={onClose}>
        <p role="alert">{error.message}</p>
      </Drawer>
    );
  }
  if (!card || !record) {
    return (
      <Drawer title="…" onClose={onClose}>
        <p role="status">{t('loading')}</p>
      </Drawer>
    );
  }
  return <Filled card={card} record={record} onClose={onClose} />;
}

function Filled({
  card,
  record,
  onClose,
}: {
  readonly card: ActorCard;
  readonly record: Values;
  readonly onClose: () => void;
}) {
  const t = useTexts(texts);
  const language = useLanguage();
  const navigate = useNavigate();
  const kind: Kind = kindOf(card.kind);
  const person = kind === 'Person';
  const text = (field: string) => (typeof record[field] === 'string' ? record[field] : undefined);
  const why = text('why') ?? text('scope') ?? text('note');
  const clashing = clashingHats(card.clashes);
  const current = card.hats.filter(({ age }) => age === 0);
  const open = () => void navigate({ to: '/acteurs/$id', params: { id: card.id } });
  return (
    <Drawer
      lead={person ? <Initials name={card.label} big /> : <ActorGlyph kind={kind} ours={card.ours} size={22} />}
      title={card.label}
      sub={secondLineOf(card.kind, record, language)}
      onClose={onClose}
      footer={
        <>
          <Button variant="filled" onClick={open}>
            {t('open')} <kbd>{language === 'fr' ? 'Entrée' : 'Enter'}</kbd>
          </Button>
          <Button variant="default" onClick={() => openLog(card.label)}>
            {t('log')}
          </Button>
          <ActionIcon
            component={Link}
            variant="subtle"
            size="lg"
            aria-label={t('map')}
            title={t('map')}
            to={'/carte' as string}
            search={{ autour: card.id } as never}
          >
            <IconTopologyStar3 {...icon} />
          </ActionIcon>
        </>
      }
    >
      <p className="e-row a-gap">
        <Marking access={card.access} /> <WhoSees access={card.access} form="question" />
      </p>
      {why && (
        <section>
          {person && <h3>{t('why')}</h3>}
          <p className="e-serif a-why">{why}</p>
        </section>
      )}
      {(person || current.length > 0) && (
        <section>
          <h3>{person ? t('currentHats') : t('holders')}</h3>
          {current.length === 0 && <p className="e-3">{t('noHat')}</p>}
          <div className="e-hats">
            {current.slice(0, MOST_HATS).map((hat) => (
              <HatChip key={hat.id} hat={chipOf(hat, clashing, language, person ? 'place' : 'person')} />
            ))}
            {current.length > MOST_HATS && (
              <span className="e-3">{t('moreHats', { count: current.length - MOST_HATS })}</span>
            )}
          </div>
          {card.clashes.length > 0 && (
            <p className="e-small e-critical e-row a-gap">
              <OverlapGlyph /> {t('clashes')}
            </p>
          )}
        </section>
      )}
      {card.issues.length > 0 && (
        <section>
          <h3>{t('stances')}</h3>
          {card.issues.map(({ issue, issueLabel, disputed, stances: [latest] }) => (
            <p key={issue} className="a-drawer-stance">
              <StanceGlyph position={latest?.position} /> <span className="e-clip">{issueLabel}</span>{' '}
              <span className="e-3 e-small">
                <DateText value={latest?.on} short />{' '}
                <AdmiraltyCode reliability={latest?.reliability ?? null} credibility={latest?.credibility ?? null} />{' '}
                {disputed && t('disputed')}
              </span>
            </p>
          ))}
        </section>
      )}
      <LastActivities id={card.id} />
      {!person && card.ties.length > 0 && (
        <section>
          <h3>{t('ties')}</h3>
          {card.ties.map(({ type, outgoing, says, total, ties }) => (
            <p key={`${type}-${outgoing}`} className="e-small">
              <span className="e-3">{says}</span>{' '}
              {ties
                .slice(0, MOST_TIES)
                .map(({ otherLabel }) => otherLabel)
                .join(', ')}
              {total > MOST_TIES && <span className="e-3"> +{total - MOST_TIES}</span>}
            </p>
          ))}
        </section>
      )}
    </Drawer>
  );
}

function LastActivities({ id }: { readonly id: string }) {
  const t = useTexts(texts);
  const { data } = useTimeline(id, ['activity']);
  const items = data?.pages[0]?.items.slice(0, 4);
  if (!items) return null;
  return (
    <section>
      <h3>{t('lastActivities')}</h3>
      {items.length === 0 && <p className="e-3">{t('noActivity')}</p>}
      <ul className="a-last">
        {items.map(({ id: activity, on, title }) => (
          <li key={activity}>
            <span className="e-3">
              <DateText value={on} short />
            </span>
            <Link to={`/actions/${activity}` as string}>{title}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
