import type { UserRole } from '@entregent/model';
import { may } from '@entregent/model';
import { DateText, Drawer, Initials, MarkingBadge, Section } from '@entregent/ui';
import { Button } from '@mantine/core';
import { useViewer } from '../../../app/viewer.ts';
import { useTexts } from '../../../i18n/texts.ts';
import {
  type Account,
  changeAccount,
  changeCircle,
  endSessionsOf,
  newSignInLink,
  type SignInLink,
  useCircleChoices,
} from '../api/account-queries.ts';
import { texts } from '../texts.ts';
import { useAct } from '../use-act.ts';
import { CircleLevels } from './circle-levels.tsx';
import { RoleSelect } from './role-select.tsx';

export interface AccountDrawerProps {
  readonly account: Account;
  readonly onClose: () => void;
  /** A new link was made, to be shown once. */
  readonly onLink: (link: SignInLink) => void;
}

/** One account: its role and circles, and what can be done to it. */
export function AccountDrawer({ account, onClose, onLink }: AccountDrawerProps) {
  const t = useTexts(texts);
  const { role: own } = useViewer();
  const manages = may(own, 'accounts.manage');
  const { name, login, circles } = account;
  return (
    <Drawer title={name} sub={login} lead={<Initials name={name} />} onClose={onClose}>
      <dl className="e-pairs">
        <dt>{t('lastSignIn')}</dt>
        <dd>
          <DateText value={account.signedIn} empty={t('never')} />
        </dd>
        <dt>{t('openSessions')}</dt>
        <dd>{account.sessions}</dd>
        <dt>{t('state')}</dt>
        <dd>
          <AccountState account={account} />
        </dd>
      </dl>
      {manages ? (
        <Managing account={account} onLink={onLink} />
      ) : (
        <Section title={t('circles')}>
          <ul className="c-circles">
            {circles.map(({ code, name: circle, level }) => (
              <li key={code}>
                {circle} <MarkingBadge access={`${code}:${level}`} quiet />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Drawer>
  );
}

/** Whether an account is open, invited or closed, in words. */
export function AccountState({ account: { active, linkOpen, signedIn, hasPassword } }: { readonly account: Account }) {
  const t = useTexts(texts);
  if (!active) return <span className="e-3">{t('inactive')}</span>;
  if (linkOpen && !signedIn) return <>{t('invited')}</>;
  return (
    <>
      {t('active')}
      {!hasPassword && <span className="e-3"> · {t('noPassword')}</span>}
    </>
  );
}

function Managing({ account, onLink }: Pick<AccountDrawerProps, 'account' | 'onLink'>) {
  const t = useTexts(texts);
  const act = useAct();
  const { data: offered = [] } = useCircleChoices();
  const { login, role, active, circles, sessions } = account;
  const setRole = (next: UserRole) =>
    void act(
      () => changeAccount(login, { role: next }),
      () => t('roleChanged'),
    );
  const link = async () => {
    let made: SignInLink | undefined;
    const done = await act(
      async () => {
        made = await newSignInLink(login);
      },
      () => t('newLink'),
    );
    if (done && made) onLink(made);
  };
  const turn = () =>
    void act(
      () => changeAccount(login, { active: !active }),
      () => (active ? t('accountClosed') : t('accountOpened')),
    );
  return (
    <>
      <Section title={t('changeRole')}>
        <RoleSelect value={role} onChange={setRole} />
        <p className="e-small e-2">{t('roleText')}</p>
      </Section>
      <Section title={t('circles')}>
        <CircleLevels
          label={t('circles')}
          labelHidden
          offered={offered}
          value={circles.map(({ code, level }) => ({ circle: code, level }))}
          onChange={(circle, level) =>
            void act(
              () => changeCircle(login, circle, level),
              () => t('circleChanged'),
            )
          }
        />
      </Section>
      <div className="e-actions c-acts">
        {active && (
          <Button variant="default" onClick={() => void link()}>
            {t('newLink')}
          </Button>
        )}
        {sessions > 0 && (
          <Button
            variant="default"
            onClick={() =>
              void act(
                () => endSessionsOf(login),
                (count) => t('sessionsEnded', { count }),
              )
            }
          >
            {t('endSessions')}
          </Button>
        )}
        <Button variant="default" onClick={turn}>
          {active ? t('closeAccount') : t('openAccount')}
        </Button>
      </div>
    </>
  );
}
