import './circles.css';
import { choiceLabel, Day, holds } from '@entregent/model';
import {
  capital,
  DataTable,
  DateText,
  EmptyPage,
  icon,
  MarkingBadge,
  PageHead,
  Segments,
  type TableColumn,
  useKeys,
  useLanguage,
} from '@entregent/ui';
import { Button } from '@mantine/core';
import { IconDownload, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { z } from 'zod';
import { usePageSearch } from '../../app/url.ts';
import { useViewer } from '../../app/viewer.ts';
import { useTexts } from '../../i18n/texts.ts';
import { type CircleLine, type MatrixRow, useCircles, useMatrix } from './api/circle-queries.ts';
import { CircleForm } from './components/circle-form.tsx';
import { CircleMatrix, CirclesByPerson } from './components/circle-matrix.tsx';
import { DayField } from './components/day-field.tsx';
import { LetInForm } from './components/member-forms.tsx';
import { texts } from './texts.ts';

const Address = z.object({ vue: z.enum(['liste', 'matrice']).default('liste'), jour: Day.optional() });
const path = (code: string) => `/administration/cercles/${code}` as string;

/** The circles that one may know of, and who is in which. */
export function CirclesPage() {
  const t = useTexts(texts);
  const viewer = useViewer();
  const navigate = useNavigate();
  const [{ vue, jour }, setAddress] = usePageSearch(Address);
  const [making, setMaking] = useState(false);
  const keeps = !viewer.viewing && holds({ role: viewer.role }, 'circles.manage');
  useKeys(useMemo(() => (keeps ? [{ key: 'c', label: t('newCircle'), run: () => setMaking(true) }] : []), [keeps, t]));
  return (
    <div className="e-page">
      <PageHead
        title={t('circles')}
        beside={
          <Segments
            label={t('view')}
            value={vue}
            onChange={(next) => setAddress({ vue: next })}
            choices={[
              { id: 'liste', label: t('list') },
              { id: 'matrice', label: t('matrix') },
            ]}
          />
        }
        actions={
          keeps && (
            <Button variant="default" leftSection={<IconPlus {...icon} />} onClick={() => setMaking(true)}>
              {t('newCircle')} <kbd>c</kbd>
            </Button>
          )
        }
      />
      <div className="c-bar">
        <DayField value={jour} onChange={(day) => setAddress({ jour: day })} />
        <span className="e-caption">{t('onHint')}</span>
        {vue === 'matrice' && holds({ role: viewer.role }, 'exports.run') && (
          <Button
            component="a"
            variant="default"
            leftSection={<IconDownload {...icon} />}
            href={`/files/circles/matrix.csv${jour ? `?on=${jour}` : ''}`}
            download
          >
            {t('exportCsv')}
          </Button>
        )}
      </div>
      {vue === 'liste' ? <CircleList on={jour} /> : <WhoIsWhere on={jour} />}
      {making && (
        <CircleForm
          choosesOwner
          onClose={() => setMaking(false)}
          onSaved={(code) => void navigate({ to: path(code) })}
        />
      )}
    </div>
  );
}

function CircleList({ on }: { readonly on: string | undefined }) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const { data, error, isFetching } = useCircles(on);
  const [current, setCurrent] = useState<string | null>(null);
  const columns = useColumns();
  if (error) throw error;
  return (
    <DataTable
      label={t('circles')}
      rows={data ?? []}
      rowId={({ code }) => code}
      rowName={({ name }) => name}
      columns={columns}
      sorted
      busy={isFetching && !data}
      current={current}
      onCurrent={setCurrent}
      onOpen={({ code }) => void navigate({ to: path(code) })}
      height="auto"
      empty={data && <EmptyPage title={t('none')}>{t('empty')}</EmptyPage>}
    />
  );
}

function useColumns(): readonly TableColumn<CircleLine>[] {
  const t = useTexts(texts);
  const language = useLanguage();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('name'),
        hideable: false,
        cell: ({ code, name, purpose }) => (
          <>
            <Link className="c-name" to={path(code)} title={purpose ?? undefined}>
              {name}
            </Link>{' '}
            <span className="e-3">{code}</span>
          </>
        ),
      },
      {
        id: 'kind',
        header: t('kind'),
        width: '10rem',
        wideOnly: true,
        cell: ({ kind }) => capital(choiceLabel('CircleKind', kind, language)),
      },
      {
        id: 'owner',
        header: t('owner'),
        width: '11rem',
        wideOnly: true,
        cell: ({ owner }) => owner?.name ?? <span className="e-3">{t('noOwner')}</span>,
      },
      { id: 'members', header: t('members'), width: '5.5rem', align: 'end', cell: ({ members }) => members },
      {
        id: 'mine',
        header: t('mine'),
        width: '11rem',
        wideOnly: true,
        cell: ({ code, level }) =>
          level === null ? (
            <span className="e-3">{t('notIn')}</span>
          ) : (
            <MarkingBadge access={`${code}:${level}`} quiet />
          ),
      },
      {
        id: 'state',
        header: t('state'),
        width: '9rem',
        cell: ({ closed }) =>
          closed ? (
            <>
              {t('closed')} <DateText value={closed.slice(0, 10)} />
            </>
          ) : (
            t('open')
          ),
      },
    ],
    [t, language],
  );
}

function WhoIsWhere({ on }: { readonly on: string | undefined }) {
  const t = useTexts(texts);
  const { data, error } = useMatrix(on, true);
  const [cell, setCell] = useState<readonly [CircleLine, MatrixRow] | null>(null);
  if (error) throw error;
  if (!data) return null;
  if (data.people.length === 0) return <p className="e-3">{t(on ? 'noMemberOn' : 'noMember')}</p>;
  const shown = { matrix: data, onCell: (circle: CircleLine, person: MatrixRow) => setCell([circle, person]) };
  const [circle, person] = cell ?? [];
  return (
    <>
      <CircleMatrix {...shown} />
      <CirclesByPerson {...shown} />
      {circle && person && (
        <LetInForm
          circle={circle}
          member={{
            user: person.user,
            name: person.name,
            level: person.cells.find((one) => one.circle === circle.code)?.level ?? null,
            until: null,
          }}
          onClose={() => setCell(null)}
        />
      )}
    </>
  );
}
