import { choiceLabel, type Language } from '@entregent/model';
import { capital, MarkingBadge, PageHead, Section, useLanguage } from '@entregent/ui';
import { NativeSelect } from '@mantine/core';
import { usePorts } from '../../app/ports.tsx';
import { useViewer } from '../../app/viewer.ts';
import { speak } from '../../i18n/i18n.ts';
import { useTexts } from '../../i18n/texts.ts';
import './accounts.css';
import { changeMyLanguage } from './api/account-queries.ts';
import { PasswordForm } from './components/password-form.tsx';
import { SessionList } from './components/session-list.tsx';
import { texts } from './texts.ts';
import { useAct } from './use-act.ts';

/** One's own account: who one is, how one signs in, and where one is signed in. */
export function MyAccountPage() {
  const t = useTexts(texts);
  const { SignInFactors } = usePorts();
  return (
    <div className="e-page">
      <PageHead title={t('myAccount')} />
      <Identity />
      <PasswordForm />
      {SignInFactors && <SignInFactors />}
      <SessionList />
    </div>
  );
}

function Identity() {
  const t = useTexts(texts);
  const spoken = useLanguage();
  const act = useAct();
  const { name, login, role, language, circles } = useViewer();
  const choose = async (chosen: Language) => {
    if (
      await act(
        () => changeMyLanguage(chosen),
        () => t('languageSaved'),
      )
    )
      await speak(chosen);
  };
  return (
    <Section title={t('identity')}>
      <dl className="e-pairs c-identity">
        <dt>{t('name')}</dt>
        <dd>{name}</dd>
        <dt>{t('login')}</dt>
        <dd>{login}</dd>
        <dt>{t('role')}</dt>
        <dd>{capital(choiceLabel('UserRole', role, spoken))}</dd>
        <dt>{t('circles')}</dt>
        <dd>
          <ul className="c-circles">
            {circles.map(({ code, name: circle, level }) => (
              <li key={code}>
                {circle} <MarkingBadge access={`${code}:${level}`} quiet />
              </li>
            ))}
            {circles.length === 0 && <li className="e-3">{t('noCircle')}</li>}
          </ul>
        </dd>
        <dt>{t('language')}</dt>
        <dd>
          <NativeSelect
            className="c-short"
            aria-label={t('language')}
            value={language}
            data={[
              { value: 'fr', label: 'Français' },
              { value: 'en', label: 'English' },
            ]}
            onChange={({ currentTarget }) => void choose(currentTarget.value === 'en' ? 'en' : 'fr')}
          />
        </dd>
      </dl>
    </Section>
  );
}
