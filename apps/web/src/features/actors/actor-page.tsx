import './actors.css';
import { icon, OverlapGlyph, Tabs, useKeys } from '@entregent/ui';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { z } from 'zod';
import { useOnScreen } from '../../app/on-screen.ts';
import { usePageSearch, usePathParam } from '../../app/url.ts';
import { useTexts } from '../../i18n/texts.ts';
import {
  type ActorCard,
  type ActorKindName,
  isActorKind,
  useActorCard,
  useActorRecord,
  useTimeline,
  type Values,
} from './api/actor-queries.ts';
import { texts } from './card-texts/texts.ts';
import { CommitteeOverview } from './committee/committee-overview.tsx';
import { EditActor } from './components/actor-form.tsx';
import { CardAside } from './components/card-aside.tsx';
import { CardHead } from './components/card-head.tsx';
import { type NewFact, NewFactDialog } from './components/fact-forms.tsx';
import { HatsTab } from './components/hats-tab.tsx';
import { HistoryTab } from './components/history-tab.tsx';
import { NetworkTab } from './components/network-tab.tsx';
import { StancesTab } from './components/stances-tab.tsx';
import { TasksTab } from './components/tasks-tab.tsx';
import { Timeline } from './components/timeline.tsx';

const tabs = ['apercu', 'fil', 'casquettes', 'reseau', 'positions', 'suites', 'historique'] as const;
type TabName = (typeof tabs)[number];
const Address = z.object({ vue: z.enum(tabs).optional() });

const markingsOf = (card: ActorCard): string[] => [
  card.access,
  ...[...card.hats, ...card.tasks].map(({ access }) => access),
  ...card.ties.flatMap(({ ties }) => ties.map(({ access }) => access)),
  ...card.issues.flatMap(({ stances }) => stances.map(({ access }) => access)),
];

/** The card of a person, an organisation or a committee. */
export function ActorPage() {
  const t = useTexts(texts);
  const id = usePathParam('id');
  const { data: card, error } = useActorCard(id);
  const kind = card && isActorKind(card.kind) ? card.kind : undefined;
  const { data: record, error: unread } = useActorRecord(kind, id);
  if (error ?? unread) throw error ?? unread;
  if (!card || !kind || !record) {
    return (
      <p className="e-page e-3" role="status">
        {t('loading')}
      </p>
    );
  }
  return <Card key={id} card={card} kind={kind} record={record} />;
}

interface CardProps {
  readonly card: ActorCard;
  readonly kind: ActorKindName;
  readonly record: Values;
}

function Card({ card, kind, record }: CardProps) {
  const t = useTexts(texts);
  const [address, setAddress] = usePageSearch(Address);
  const [editing, setEditing] = useState(false);
  const [adding, setAdding] = useState<NewFact>();
  useKeys(useMemo(() => [{ key: 'e', label: t('edit'), run: () => setEditing(true) }], [t]));
  useOnScreen(useMemo(() => markingsOf(card), [card]));
  const whole = kind === 'Committee';
  const shown = address.vue === 'apercu' && !whole ? 'fil' : (address.vue ?? (whole ? 'apercu' : 'fil'));
  const panels: Readonly<Record<TabName, () => ReactNode>> = {
    apercu: () => <CommitteeOverview card={card} />,
    fil: () => <Timeline card={card} />,
    casquettes: () => <HatsTab card={card} />,
    reseau: () => <NetworkTab card={card} />,
    positions: () => <StancesTab card={card} />,
    suites: () => <TasksTab card={card} />,
    historique: () => <HistoryTab card={card} kind={kind} />,
  };
  const content = (
    <CardTabs card={card} whole={whole} value={shown} onChange={(vue) => setAddress({ vue })}>
      {(shown === 'fil' || shown === 'casquettes' || shown === 'reseau' || shown === 'positions') && (
        <AddBar kind={kind} onAdd={setAdding} />
      )}
      {panels[shown]()}
    </CardTabs>
  );
  return (
    <div className="e-page">
      <p className="e-crumb">
        <Link to={'/acteurs' as string}>{t('actors')}</Link>
      </p>
      <CardHead card={card} kind={kind} record={record} onEdit={() => setEditing(true)} />
      {shown === 'apercu' ? (
        content
      ) : (
        <div className="e-columns">
          <div>{content}</div>
          <CardAside card={card} kind={kind} record={record} />
        </div>
      )}
      {editing && <EditActor kind={kind} id={card.id} sources={card.sources} onClose={() => setEditing(false)} />}
      {adding && <NewFactDialog card={card} fact={adding} onClose={() => setAdding(undefined)} />}
    </div>
  );
}

interface CardTabsProps {
  readonly card: ActorCard;
  readonly whole: boolean;
  readonly value: TabName;
  readonly onChange: (tab: TabName) => void;
  readonly children: ReactNode;
}

function CardTabs({ card, whole, value, onChange, children }: CardTabsProps) {
  const t = useTexts(texts);
  const [first] = useTimeline(card.id, null).data?.pages ?? [];
  const events = first && first.activities + first.hats + first.stances + first.papers;
  const choices = [
    ...(whole ? [{ id: 'apercu' as const, label: t('overview') }] : []),
    { id: 'fil' as const, label: t('thread'), ...(events === undefined ? {} : { count: events }) },
    {
      id: 'casquettes' as const,
      label: t('hats'),
      count: card.hats.length,
      ...(card.clashes.length > 0
        ? {
            mark: (
              <span className="e-critical">
                <OverlapGlyph />
                <span className="e-hidden">{t('clash')}</span>
              </span>
            ),
          }
        : {}),
    },
    { id: 'reseau' as const, label: t('network'), count: card.ties.reduce((sum, { total }) => sum + total, 0) },
    { id: 'positions' as const, label: t('stances'), count: card.issues.length },
    { id: 'suites' as const, label: t('followUps'), count: card.tasks.filter(({ doneOn }) => !doneOn).length },
    { id: 'historique' as const, label: t('history') },
  ];
  return (
    <Tabs label={t('tabs')} value={value} onChange={onChange} choices={choices}>
      {children}
    </Tabs>
  );
}

/** A new fact is added where it shows, with its source in the same gesture. */
function AddBar({ kind, onAdd }: { readonly kind: ActorKindName; readonly onAdd: (fact: NewFact) => void }) {
  const t = useTexts(texts);
  const facts = [
    ['mandate', 'addHat'],
    ['tie', 'addTie'],
    ['stance', 'addStance'],
  ] as const;
  return (
    <div className="a-add" role="group" aria-label={t('addFact')}>
      <span className="e-small e-3">{t('addFact')}</span>
      {facts.map(([fact, label]) => (
        <Button
          key={`${kind}-${fact}`}
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus {...icon} />}
          onClick={() => onAdd(fact)}
        >
          {t(label)}
        </Button>
      ))}
    </div>
  );
}
