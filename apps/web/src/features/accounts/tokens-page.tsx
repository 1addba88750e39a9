import {
  MarkingBadge,
  DataTable,
  DateText,
  icon,
  PageHead,
  type TableColumn,
  useKeys,
  useLanguage,
} from '@entregent/ui';
import { parseAccessKey } from '@entregent/model';
import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { AdministrationCrumb } from '../../app/administration-page.tsx';
import { useTexts } from '../../i18n/texts.ts';
import './accounts.css';
import { endToken, type Token, useCircleChoices, useTokens } from './api/account-queries.ts';
import { roleWord } from './components/role-select.tsx';
import { SecretShown } from './components/secret-shown.tsx';
import { TokenForm } from './components/token-form.tsx';
import { texts } from './texts.ts';
import { useAct } from './use-act.ts';

interface Made {
  readonly name: string;
  readonly secret: string;
  readonly until: string;
}

/** The tokens by which programs read and write. */
export function TokensPage() {
  const t = useTexts(texts);
  const { data, error } = useTokens();
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const columns = useColumns();
  useKeys(useMemo(() => [{ key: 'c', label: t('newToken'), run: () => setMaking(true) }], [t]));
  if (error) throw error;
  return (
    <div className="e-page">
      <AdministrationCrumb />
      <PageHead
        title={t('tokens')}
        actions={
          <Button variant="default" leftSection={<IconKey {...icon} />} onClick={() => setMaking(true)}>
            {t('newToken')} <kbd>c</kbd>
          </Button>
        }
      />
      <DataTable
        label={t('tokens')}
        rows={data ?? []}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        columns={columns}
        sorted
        busy={!data}
        height="auto"
        empty={<p className="e-3">{t('tokenNone')}</p>}
      />
      {making && (
        <TokenForm
          onClose={() => setMaking(false)}
          onMade={(token) => {
            setMaking(false);
            setMade(token);
          }}
        />
      )}
      {made && (
        <SecretShown
          title={`${t('tokenMade')} · ${made.name}`}
          secret={made.secret}
          until={made.until}
          onClose={() => setMade(null)}
        >
          {t('tokenOnce')}
        </SecretShown>
      )}
    </div>
  );
}

function useColumns(): readonly TableColumn<Token>[] {
  const t = useTexts(texts);
  const language = useLanguage();
  const act = useAct();
  const { data: known } = useCircleChoices();
  return useMemo(() => {
    const nameOf = (access: string) => {
      const { circle } = parseAccessKey(access);
      return known?.find(({ code }) => code === circle)?.name ?? circle;
    };
    return [
      {
        id: 'name',
        header: t('tokenName'),
        hideable: false,
        cell: ({ name, login }) => (
          <>
            <b>{name}</b> <span className="e-3">{login}</span>
          </>
        ),
      },
      { id: 'role', header: t('role'), width: '12rem', wideOnly: true, cell: ({ role }) => roleWord(role, language) },
      {
        id: 'circles',
        header: t('circles'),
        width: '18rem',
        wideOnly: true,
        cell: ({ circles }) =>
          circles.map((access) => (
            <span key={access} className="c-circle">
              {nameOf(access)} <MarkingBadge access={access} quiet />
            </span>
          )),
      },
      { id: 'until', header: t('until'), width: '8rem', cell: ({ until }) => <DateText value={until.slice(0, 10)} /> },
      {
        id: 'used',
        header: t('used'),
        width: '11rem',
        wideOnly: true,
        cell: ({ used }) => <DateText value={used} empty={t('never')} />,
      },
      { id: 'cost', header: t('cost'), width: '5rem', align: 'end', wideOnly: true, cell: ({ cost }) => cost },
      {
        id: 'end',
        header: '',
        width: '6rem',
        align: 'end',
        hideable: false,
        cell: ({ id, name }) => (
          <button
            type="button"
            className="e-link"
            aria-label={t('endTokenNamed', { name })}
            onClick={() =>
              void act(
                () => endToken(id),
                () => t('tokenEnded'),
              )
            }
          >
            {t('endToken')}
          </button>
        ),
      },
    ];
  }, [t, language, act, known]);
}
