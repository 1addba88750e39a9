import { may } from '@entregent/model';
import { DataTable, DateText, icon, PageHead, Split, type TableColumn, useKeys, useLanguage } from '@entregent/ui';
import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { z } from 'zod';
import { AdministrationCrumb } from '../../app/administration-page.tsx';
import { usePageSearch } from '../../app/url.ts';
import { useViewer } from '../../app/viewer.ts';
import { useTexts } from '../../i18n/texts.ts';
import './accounts.css';
import { type Account, type SignInLink, useAccounts } from './api/account-queries.ts';
import { AccountDrawer, AccountState } from './components/account-drawer.tsx';
import { InviteForm } from './components/invite-form.tsx';
import { LinkShown } from './components/link-shown.tsx';
import { roleWord } from './components/role-select.tsx';
import { texts } from './texts.ts';

const Address = z.object({ q: z.string().default(''), compte: z.string().optional() });

/** Columns that give way to the drawer, which says the same. */
const beside = ['circles', 'signedIn', 'sessions'];

/** Who can sign in, with which role and circles. */
export function AccountsPage() {
  const t = useTexts(texts);
  const { role } = useViewer();
  const manages = may(role, 'accounts.manage');
  const [{ q, compte }, setAddress] = usePageSearch(Address);
  const [text] = useDebouncedValue(q.trim(), 200);
  const { data, error, isFetching, hasNextPage, fetchNextPage } = useAccounts(text);
  const [inviting, setInviting] = useState(false);
  const [link, setLink] = useState<SignInLink | null>(null);
  const columns = useColumns();
  useKeys(
    useMemo(() => (manages ? [{ key: 'c', label: t('invite'), run: () => setInviting(true) }] : []), [manages, t]),
  );
  if (error) throw error;
  const rows = data?.pages.flatMap(({ nodes }) => nodes) ?? [];
  const chosen = rows.find(({ login }) => login === compte);
  return (
    <Split
      drawer={
        chosen && (
          <AccountDrawer
            key={chosen.id}
            account={chosen}
            onClose={() => setAddress({ compte: undefined })}
            onLink={setLink}
          />
        )
      }
    >
      <div className="e-page">
        <AdministrationCrumb />
        <PageHead
          title={t('accounts')}
          actions={
            manages && (
              <Button variant="default" leftSection={<IconUserPlus {...icon} />} onClick={() => setInviting(true)}>
                {t('invite')} <kbd>c</kbd>
              </Button>
            )
          }
        />
        <TextInput
          type="search"
          className="c-find"
          aria-label={t('find')}
          placeholder={t('find')}
          value={q}
          onChange={({ currentTarget }) => setAddress({ q: currentTarget.value })}
        />
        <DataTable
          label={t('accounts')}
          rows={rows}
          rowId={({ login }) => login}
          rowName={({ name }) => name}
          columns={columns}
          hidden={chosen ? beside : []}
          sorted
          busy={isFetching && rows.length === 0}
          current={compte ?? null}
          onCurrent={(login) => setAddress({ compte: login })}
          total={data?.pages[0]?.totalCount ?? 0}
          onEnd={() => {
            if (hasNextPage && !isFetching) void fetchNextPage();
          }}
          height="auto"
          empty={<p className="e-3">{t('nobody')}</p>}
        />
      </div>
      {inviting && (
        <InviteForm
          onClose={() => setInviting(false)}
          onInvited={(made) => {
            setInviting(false);
            setLink(made);
          }}
        />
      )}
      {link && <LinkShown link={link} onClose={() => setLink(null)} />}
    </Split>
  );
}

function useColumns(): readonly TableColumn<Account>[] {
  const t = useTexts(texts);
  const language = useLanguage();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('name'),
        hideable: false,
        cell: ({ name, login }) => (
          <>
            <b>{name}</b> <span className="e-3">{login}</span>
          </>
        ),
      },
      { id: 'role', header: t('role'), width: '13rem', cell: ({ role }) => roleWord(role, language) },
      {
        id: 'circles',
        header: t('circles'),
        width: '5rem',
        align: 'end',
        wideOnly: true,
        cell: ({ circles }) => circles.length,
      },
      {
        id: 'signedIn',
        header: t('lastSignIn'),
        width: '12rem',
        wideOnly: true,
        cell: ({ signedIn }) => <DateText value={signedIn} empty={t('never')} />,
      },
      {
        id: 'sessions',
        header: t('openSessions'),
        width: '6rem',
        align: 'end',
        wideOnly: true,
        cell: ({ sessions }) => sessions,
      },
      { id: 'state', header: t('state'), width: '14rem', cell: (account) => <AccountState account={account} /> },
    ],
    [t, language],
  );
}
