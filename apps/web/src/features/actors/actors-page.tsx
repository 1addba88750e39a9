import './actors.css';
import {
  ActorGlyph,
  ColumnMenu,
  DataTable,
  DateText,
  EmptyPage,
  icon,
  MarkingBadge,
  PageHead,
  Split,
  StanceGlyph,
  type TableColumn,
  useKeys,
} from '@entregent/ui';
import { Button, Menu, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconBuilding, IconHexagon, IconPlus, IconUser } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useOnScreen } from '../../app/on-screen.ts';
import { usePageSearch } from '../../app/url.ts';
import { useTexts } from '../../i18n/texts.ts';
import { type ActorKindName, type ActorRow, useActors } from './api/actor-queries.ts';
import { ActorDrawer } from './components/actor-drawer.tsx';
import { NewActor } from './components/actor-form.tsx';
import { ConditionMenu } from './components/condition-menu.tsx';
import { ConditionTokens } from './components/condition-tokens.tsx';
import { kindOf } from './components/hat-words.ts';
import { SavedViews } from './components/saved-views.tsx';
import { Address, filterOf, isFiltered, noConditions, sortOf } from './filters.ts';
import { texts } from './texts.ts';

const icons = { Person: IconUser, Organisation: IconBuilding, Committee: IconHexagon } as const;
const newTexts = { Person: 'newPerson', Organisation: 'newOrganisation', Committee: 'newCommittee' } as const;
const kinds = Object.keys(icons) as readonly ActorKindName[];

function useColumns(withStance: boolean): readonly TableColumn<ActorRow>[] {
  const t = useTexts(texts);
  return useMemo(
    () => [
      {
        id: 'nom',
        header: t('name'),
        width: '15rem',
        hideable: false,
        sortValue: ({ label }) => label,
        cell: ({ id, kind, ours, relay, label }) => (
          <span className="a-name">
            <ActorGlyph kind={kindOf(kind)} ours={ours} relay={relay} size={13} />
            {/* A plain click chooses the row; the address is there for a new tab. */}
            <Link
              className="e-clip"
              to="/acteurs/$id"
              params={{ id }}
              tabIndex={-1}
              onClick={(event) => {
                if (!event.ctrlKey && !event.metaKey && !event.shiftKey) event.preventDefault();
              }}
            >
              {label}
            </Link>
          </span>
        ),
      },
      {
        id: 'casquettes',
        header: t('hats'),
        cell: ({ hat, hatKind, moreHats, sub }) =>
          hat ? (
            <span className="e-hat-line">
              <ActorGlyph kind={kindOf(hatKind ?? '')} size={12} decorative />
              <span className="e-clip">{hat}</span>
              {moreHats > 0 && (
                <span className="e-3" title={t('moreHats', { count: moreHats })}>
                  +{moreHats}
                </span>
              )}
            </span>
          ) : (
            <span className="e-2">{sub ?? <span className="e-3">—</span>}</span>
          ),
      },
      ...(withStance
        ? [
            {
              id: 'position',
              header: t('stance'),
              width: '9rem',
              cell: ({ stance }: ActorRow) => (
                <span title={stance?.disputed ? t('disputed') : undefined}>
                  <StanceGlyph position={stance?.position} />
                  {stance?.disputed && <span className="e-critical"> ≠</span>}
                </span>
              ),
            },
          ]
        : []),
      {
        id: 'vu',
        header: t('lastSeen'),
        width: '6.5rem',
        sortValue: ({ lastSeen }) => lastSeen,
        cell: ({ lastSeen }) => <DateText value={lastSeen} short />,
      },
      { id: 'pays', header: t('place'), width: '4.5rem', wideOnly: true, cell: ({ country }) => country ?? '' },
      {
        id: 'marquage',
        header: t('markingColumn'),
        width: '10rem',
        cell: ({ access }) => <MarkingBadge access={access} quiet />,
      },
    ],
    [t, withStance],
  );
}

/** The row at hand: it moves at once, the address and the drawer follow when the keys rest. */
function useRowAtHand(chosen: string | undefined, onChoose: (id: string) => void) {
  const [at, setAt] = useState({ chosen, current: chosen });
  if (at.chosen !== chosen) setAt({ chosen, current: chosen }); // the address moved by itself: follow it
  const settle = useDebouncedCallback(onChoose, 150);
  const move = (id: string) => {
    setAt({ chosen, current: id });
    settle(id);
  };
  return [at.current ?? null, move] as const;
}

/** People, organisations and committees: a table in words, the actor at hand beside it. */
export function ActorsPage() {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const [address, setAddress] = usePageSearch(Address);
  const [hidden, setHidden] = useState<readonly string[]>(['pays']);
  const [creating, setCreating] = useState<ActorKindName>();
  const { data, error, isFetching, hasNextPage, fetchNextPage } = useActors(filterOf(address), sortOf(address));
  const rows = useMemo(() => data?.pages.flatMap(({ nodes }) => nodes) ?? [], [data]);
  const total = data?.pages[0]?.totalCount ?? 0;
  const columns = useColumns(address.enjeu !== undefined);
  const typed = useDebouncedCallback((q: string) => setAddress({ q }), 200);
  const [current, move] = useRowAtHand(address.choisi, (id) => setAddress({ choisi: id }));
  const clear = () => setAddress(noConditions);
  useOnScreen(useMemo(() => rows.map(({ access }) => access), [rows]));
  useKeys(useMemo(() => [{ key: 'c', label: t('newPerson'), run: () => setCreating('Person') }], [t]));
  if (error) throw error;
  const open = ({ id }: ActorRow) => void navigate({ to: '/acteurs/$id', params: { id } });
  const nobody = data !== undefined && total === 0;
  return (
    <Split
      drawer={address.choisi && <ActorDrawer id={address.choisi} onClose={() => setAddress({ choisi: undefined })} />}
    >
      <div className="a-head">
        <PageHead
          title={t('actors')}
          actions={
            <>
              <ColumnMenu columns={columns} hidden={hidden} onHidden={setHidden} />
              <NewMenu onChoose={setCreating} />
            </>
          }
        />
        <SavedViews address={address} onChoose={setAddress} />
        <div className="a-filters">
          <TextInput
            key={address.q === '' ? 'empty' : 'filled'}
            size="xs"
            aria-label={t('nameFilter')}
            placeholder={t('nameFilterHint')}
            defaultValue={address.q}
            onChange={({ currentTarget }) => typed(currentTarget.value)}
          />
          <ConditionTokens address={address} onChange={setAddress} />
          <ConditionMenu address={address} onAdd={setAddress} />
        </div>
        <p className="e-small e-3" role="status">
          {t('count', { count: total })} · {address.tri === 'vu' ? t('bySeen') : t('byName')}
        </p>
      </div>
      <div className="a-table">
        <DataTable
          label={t('actors')}
          rows={rows}
          rowId={({ id }) => id}
          rowName={({ label }) => label}
          columns={columns}
          hidden={hidden}
          sorted
          sort={{ column: address.tri, descending: address.tri === 'vu' }}
          onSort={({ column }) => setAddress({ tri: column === 'vu' ? 'vu' : 'nom' })}
          current={current}
          onCurrent={move}
          onOpen={open}
          onEnd={() => {
            if (hasNextPage && !isFetching) void fetchNextPage();
          }}
          total={total}
          busy={isFetching && rows.length === 0}
        />
        {nobody &&
          (isFiltered(address) ? (
            <p className="a-none">
              {t('noneFits')}{' '}
              <button type="button" className="e-link" onClick={clear}>
                {t('clearAll')}
              </button>
            </p>
          ) : (
            <Nobody onCreate={setCreating} />
          ))}
      </div>
      {creating && (
        <NewActor
          kind={creating}
          onClose={() => setCreating(undefined)}
          onCreated={(id) => {
            setCreating(undefined);
            void navigate({ to: '/acteurs/$id', params: { id } });
          }}
        />
      )}
    </Split>
  );
}

function NewMenu({ onChoose }: { readonly onChoose: (kind: ActorKindName) => void }) {
  const t = useTexts(texts);
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" leftSection={<IconPlus {...icon} />}>
          {t('newActor')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => {
          const Icon = icons[kind];
          return (
            <Menu.Item
              key={kind}
              leftSection={<Icon {...icon} />}
              rightSection={kind === 'Person' ? <kbd>c</kbd> : undefined}
              onClick={() => onChoose(kind)}
            >
              {t(newTexts[kind])}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

function Nobody({ onCreate }: { readonly onCreate: (kind: ActorKindName) => void }) {
  const t = useTexts(texts);
  const say = {
    Person: ['firstPerson', 'firstPersonText'],
    Organisation: ['firstOrganisation', 'firstOrganisationText'],
    Committee: ['firstCommittee', 'firstCommitteeText'],
  } as const;
  return (
    <div className="a-none">
      <EmptyPage
        title={t('emptyTitle')}
        steps={kinds.map((kind) => {
          const Icon = icons[kind];
          const [title, text] = say[kind];
          return {
            icon: <Icon {...icon} />,
            title: t(title),
            text: t(text),
            action: t(newTexts[kind]),
            onAction: () => onCreate(kind),
            ...(kind === 'Person' ? { hotkey: 'c' } : {}),
          };
        })}
      >
        {t('empty')}
      </EmptyPage>
    </div>
  );
}
