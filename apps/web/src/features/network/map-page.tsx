import './network.css';
import { today as todayIn } from '@entregent/model';
import { dateInWords, EmptyPage, PageHead, useKeys, useLanguage } from '@entregent/ui';
import { Button, NativeSelect } from '@mantine/core';
import { IconArrowBackUp, IconRoute, IconUser } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { z } from 'zod';
import { many, usePageSearch } from '../../app/url.ts';
import { useViewer } from '../../app/viewer.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useFocusMap } from './api/network-queries.ts';
import { mapKey } from './api/places-memory.ts';
import { ActorDrawer } from './components/actor-drawer.tsx';
import { ActorPicker } from './components/actor-picker.tsx';
import { DaySlider } from './components/day-slider.tsx';
import { type Question, QuestionBar } from './components/question-bar.tsx';
import { texts } from './texts.ts';

// The drawing library is fetched when a map is first drawn.
const MapView = lazy(async () => ({ default: (await import('./components/map-view.tsx')).MapView }));

const Address = z.object({
  autour: z.uuid().optional(),
  au: z.iso.date().optional(),
  pas: z.coerce.number().int().min(1).max(2).default(2),
  enjeu: z.uuid().optional(),
  choisi: z.uuid().optional(),
  fiche: z.uuid().optional(),
  sans: many(z.string().max(40)),
  liens: z.coerce.number().int().min(0).max(10).default(0),
  forme: z.enum(['force', 'concentric', 'layered']).default('force'),
});
type Address = z.output<typeof Address>;

const questionOf = (kind: string | undefined): Question =>
  kind === 'Issue' ? 'issue' : kind === 'Committee' ? 'committee' : 'around';

/** The map of the actors around a question, on a day. */
export function MapPage() {
  const [address] = usePageSearch(Address);
  return address.autour === undefined ? <NoQuestion /> : <QuestionMap around={address.autour} />;
}

function NoQuestion() {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const { person } = useViewer();
  const go = (id: string) => void navigate({ to: '/carte', search: { autour: id } });
  return (
    <div className="e-page">
      <PageHead title={t('map')} />
      <EmptyPage
        steps={[
          ...(person === null
            ? []
            : [
                {
                  icon: <IconUser />,
                  title: t('aroundMe'),
                  text: t('aroundMeText'),
                  action: t('open'),
                  onAction: () => go(person),
                },
              ]),
          {
            icon: <IconRoute />,
            title: t('askBetween'),
            text: t('betweenText'),
            action: t('choose'),
            onAction: () => void navigate({ to: '/chemins' }),
          },
        ]}
        note={
          <span className="n-pickers">
            <ActorPicker label={t('aroundWho')} kinds={['Person', 'Organisation', 'Committee']} onChoose={go} />
            <ActorPicker label={t('aboutIssue')} kinds={['Issue']} onChoose={go} />
          </span>
        }
      >
        {t('emptyMap')}
      </EmptyPage>
    </div>
  );
}

function QuestionMap({ around }: { readonly around: string }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const navigate = useNavigate();
  const { person } = useViewer();
  const [address, setAddress] = usePageSearch(Address);
  const [undo, setUndo] = useState<(() => void) | null>(null);
  const today = todayIn();
  const on = address.au ?? today;
  const depth = address.pas;
  const { data, error } = useFocusMap({ around, depth, on, issue: address.enjeu });
  const closing = useMemo(
    () =>
      address.fiche === undefined
        ? []
        : [{ key: 'Escape', label: t('close'), run: () => setAddress({ fiche: undefined }) }],
    [address.fiche, setAddress, t],
  );
  useKeys(closing);
  if (error) throw error;

  const question = questionOf(data?.kind);
  const opening = { around: t('around'), issue: t('onIssue'), committee: t('committee'), between: t('between') }[
    question
  ];
  const show = (change: Partial<Address>) => setAddress(change);
  return (
    <div className="n-page">
      <PageTitle text={data ? `${opening} ${data.title}` : t('map')} />
      <QuestionBar
        question={question}
        centre={question === 'issue' ? undefined : around}
        on={address.au}
        actions={
          <>
            <NativeSelect
              aria-label={t('layout')}
              value={address.forme}
              onChange={({ currentTarget }) => show({ forme: currentTarget.value as Address['forme'] })}
              data={[
                { value: 'force', label: t('force') },
                { value: 'concentric', label: t('concentric') },
                { value: 'layered', label: t('layered') },
              ]}
            />
            <Button
              variant="subtle"
              leftSection={<IconArrowBackUp size="1rem" aria-hidden />}
              disabled={!undo}
              onClick={() => undo?.()}
            >
              {t('undo')} <kbd>z</kbd>
            </Button>
          </>
        }
      >
        {data && (
          <>
            {opening} <b>{data.title}</b>,{' '}
            <select
              className="n-depth"
              aria-label={t('depthName')}
              value={depth}
              onChange={({ target }) => show({ pas: Number(target.value) })}
            >
              <option value={1}>{t('depth', { count: 1 })}</option>
              <option value={2}>{t('depth', { count: 2 })}</option>
            </select>
            {address.au !== undefined && address.au !== today && (
              <span className="e-2">, {dateInWords(address.au, language)}</span>
            )}
          </>
        )}
      </QuestionBar>
      <Suspense fallback={<p className="e-page e-3">{t('loading')}</p>}>
        {data ? (
          <MapView
            columns={data.columns}
            memory={mapKey(around, depth)}
            on={on}
            issue={address.enjeu ?? (question === 'issue' ? around : undefined)}
            layout={address.forme}
            shown={{ selected: address.choisi ?? null, without: address.sans, minDegree: address.liens }}
            onShown={({ selected, without, minDegree }) =>
              show({
                ...(selected === undefined ? {} : { choisi: selected ?? undefined }),
                // An open drawer follows the choice, and closes when nothing is chosen any more.
                ...(selected === undefined || address.fiche === undefined ? {} : { fiche: selected ?? undefined }),
                ...(without === undefined ? {} : { sans: [...without] }),
                ...(minDegree === undefined ? {} : ({ liens: minDegree || undefined } as Partial<Address>)),
              })
            }
            onOpen={(id) => show({ choisi: id, fiche: id })}
            onPath={(id) =>
              void navigate({
                to: '/chemins',
                search: {
                  de: id === person ? id : (person ?? id),
                  ...(id === person || person === null ? {} : { a: id }),
                  au: address.au,
                },
              })
            }
            onUndoable={(next) => setUndo(() => next)}
            days={
              <DaySlider day={on} today={today} onChange={(day) => show({ au: day === today ? undefined : day })} />
            }
            drawer={
              address.fiche === undefined ? undefined : (
                <ActorDrawer id={address.fiche} on={on} me={person} onClose={() => show({ fiche: undefined })} />
              )
            }
          />
        ) : (
          <p className="e-page e-3" role="status">
            {t('loading')}
          </p>
        )}
      </Suspense>
    </div>
  );
}

/** The h1 of a page whose question stands in a bar. */
function PageTitle({ text }: { readonly text: string }) {
  return (
    <div className="e-hidden">
      <PageHead title={text} />
    </div>
  );
}
