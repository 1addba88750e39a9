import './undertakings.css';
import { choiceLabel, may, UndertakingState } from '@entregent/model';
import {
  capital,
  DataTable,
  DateText,
  EmptyPage,
  icon,
  MarkingBadge,
  PageHead,
  RefPicker,
  type TableColumn,
  useKeys,
  useLanguage,
} from '@entregent/ui';
import { Button, NativeSelect } from '@mantine/core';
import { IconPlus, IconWritingSign } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { z } from 'zod';
import { useOnScreen } from '../../app/on-screen.ts';
import { useRefSearch } from '../../app/ref-search.ts';
import { useSaved } from '../../app/saved.ts';
import { usePageSearch } from '../../app/url.ts';
import { useViewer } from '../../app/viewer.ts';
import { useTexts } from '../../i18n/texts.ts';
import { createUndertaking, type UndertakingLine, useUndertakings } from './api/undertaking-queries.ts';
import { DaysToEnd, Dossiers, Level, StateMark } from './components/marks.tsx';
import { UndertakingForm } from './components/undertaking-form.tsx';
import { texts } from './texts.ts';

const Address = z.object({
  etat: UndertakingState.optional(),
  personne: z.uuid().optional(),
  organisation: z.uuid().optional(),
  dossier: z.string().optional(),
  ligne: z.uuid().optional(),
});
type Address = z.output<typeof Address>;

const filterOf = ({ etat, personne, organisation, dossier }: Address) => ({
  ...(etat ? { states: [etat] } : {}),
  ...(personne ? { person: personne } : {}),
  ...(organisation ? { organisation } : {}),
  ...(dossier ? { circle: dossier } : {}),
});

/** The register: who promised what, in which state, until when. */
export function UndertakingsPage() {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const saved = useSaved();
  const { role } = useViewer();
  const writes = may(role, 'undertakings.write');
  const [address, setAddress] = usePageSearch(Address);
  const filter = filterOf(address);
  const { data, error, isFetching, fetchNextPage, hasNextPage } = useUndertakings(filter);
  const [creating, setCreating] = useState(false);
  useKeys(
    useMemo(
      () => (writes ? [{ key: 'c', label: t('newUndertaking'), run: () => setCreating(true) }] : []),
      [t, writes],
    ),
  );
  const rows = data?.pages.flatMap(({ nodes }) => nodes) ?? [];
  useOnScreen(rows.map(({ access }) => access));
  const columns = useColumns();
  if (error) throw error;
  const first = { icon: <IconWritingSign {...icon} />, title: t('emptyStep'), text: t('emptyStepText') };
  return (
    <div className="e-page g-list">
      <PageHead
        title={t('undertakings')}
        actions={
          writes && (
            <Button variant="default" leftSection={<IconPlus {...icon} />} onClick={() => setCreating(true)}>
              {t('newUndertaking')} <kbd>c</kbd>
            </Button>
          )
        }
      />
      <Filters address={address} rows={rows} onChange={setAddress} />
      <DataTable
        label={t('register')}
        rows={rows}
        rowId={({ id }) => id}
        rowName={({ personLabel }) => personLabel}
        columns={columns}
        sorted
        busy={isFetching && rows.length === 0}
        current={address.ligne ?? null}
        onCurrent={(ligne) => setAddress({ ligne })}
        onOpen={({ id }) => void navigate({ to: `/engagements/${id}` as string })}
        total={data?.pages[0]?.totalCount ?? 0}
        onEnd={() => {
          if (hasNextPage && !isFetching) void fetchNextPage();
        }}
        height="auto"
        empty={
          data &&
          (Object.keys(filter).length > 0 ? (
            <p className="e-3">{t('emptyFilter')}</p>
          ) : (
            <EmptyPage
              steps={
                writes
                  ? [{ ...first, action: t('newUndertaking'), hotkey: 'c', onAction: () => setCreating(true) }]
                  : []
              }
            >
              {t('empty')}
            </EmptyPage>
          ))
        }
      />
      {creating && (
        <UndertakingForm
          title={t('newUndertaking')}
          onClose={() => setCreating(false)}
          onSave={async ({ input }) => {
            const done = await createUndertaking(input);
            setCreating(false);
            await saved({ text: t('created'), commit: null });
            await navigate({ to: `/engagements/${done.id}` as string });
          }}
        />
      )}
    </div>
  );
}

interface FiltersProps {
  readonly address: Address;
  readonly rows: readonly UndertakingLine[];
  readonly onChange: (change: Partial<Address>) => void;
}

function Filters({ address: { etat, dossier, personne, organisation }, rows, onChange }: FiltersProps) {
  const t = useTexts(texts);
  const language = useLanguage();
  const { circles } = useViewer();
  const search = useRefSearch();
  const whose = personne ?? organisation;
  const [row] = rows;
  const label = (personne ? row?.personLabel : row?.organisationLabel) ?? whose?.slice(0, 8) ?? '';
  return (
    <div className="g-filters">
      <NativeSelect
        label={t('state')}
        value={etat ?? ''}
        data={[
          { value: '', label: t('all') },
          ...UndertakingState.options.map((value) => ({
            value,
            label: capital(choiceLabel('UndertakingState', value, language)),
          })),
        ]}
        onChange={({ currentTarget }) => onChange({ etat: UndertakingState.safeParse(currentTarget.value).data })}
      />
      <NativeSelect
        label={t('dossier')}
        value={dossier ?? ''}
        data={[{ value: '', label: t('all') }, ...circles.map(({ code, name }) => ({ value: code, label: name }))]}
        onChange={({ currentTarget }) => onChange({ dossier: currentTarget.value || undefined })}
      />
      <RefPicker
        label={t('whose')}
        kinds={['Person', 'Organisation']}
        search={search}
        value={whose ? { id: whose, kind: personne ? 'Person' : 'Organisation', label } : null}
        onChange={(chosen) =>
          onChange({
            personne: chosen?.kind === 'Person' ? chosen.id : undefined,
            organisation: chosen?.kind === 'Organisation' ? chosen.id : undefined,
          })
        }
      />
    </div>
  );
}

/** What a vetted one still waits for. */
function Waiting({ line: { state, reviewed, signed } }: { readonly line: UndertakingLine }) {
  const t = useTexts(texts);
  if (state !== 'vetted') return null;
  return <p className="e-caption">{t(signed ? (reviewed ? 'ready' : 'missingReview') : 'missingFile')}</p>;
}

function useColumns(): readonly TableColumn<UndertakingLine>[] {
  const t = useTexts(texts);
  return useMemo(
    () => [
      {
        id: 'person',
        header: t('person'),
        hideable: false,
        cell: ({ id, personLabel, organisationLabel }) => (
          <>
            <Link className="g-title" to={`/engagements/${id}` as string}>
              {personLabel}
            </Link>{' '}
            <span className="e-3">{organisationLabel}</span>
          </>
        ),
      },
      {
        id: 'state',
        header: t('state'),
        width: '9.5rem',
        cell: (line) => (
          <>
            <StateMark state={line.state} />
            <Waiting line={line} />
          </>
        ),
      },
      {
        id: 'scope',
        header: t('scope'),
        width: '16rem',
        wideOnly: true,
        cell: ({ scope }) => <Dossiers codes={scope} />,
      },
      {
        id: 'ceiling',
        header: t('ceiling'),
        width: '9.5rem',
        wideOnly: true,
        cell: ({ ceiling }) => <Level level={ceiling} />,
      },
      {
        id: 'end',
        header: t('end'),
        width: '10.5rem',
        cell: ({ to, daysLeft, reminder }) => (
          <>
            <DateText value={to ?? null} /> <DaysToEnd daysLeft={daysLeft ?? null} reminder={reminder ?? null} />
          </>
        ),
      },
      {
        id: 'marking',
        header: t('marking'),
        width: '9rem',
        wideOnly: true,
        cell: ({ access }) => <MarkingBadge access={access} quiet />,
      },
    ],
    [t],
  );
}
