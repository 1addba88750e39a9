import { may } from '@entregent/model';
import { PageHead } from '@entregent/ui';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../i18n/texts.ts';
import { administration } from './administration.ts';
import { texts } from './texts.ts';
import { useViewer } from './viewer.ts';

/** What the reader may administer, each with what it is for. */
export function AdministrationPage() {
  const t = useTexts(texts);
  const { role } = useViewer();
  return (
    <div className="e-page">
      <PageHead title={t('administration')} />
      <p className="e-2">{t('administrationText')}</p>
      <ul className="s-administration">
        {administration
          .filter(({ right }) => may(role, right))
          .map(({ path, name, text }) => (
            <li key={path}>
              <Link to={path as string}>{t(name)}</Link>
              <p className="e-2">{t(text)}</p>
            </li>
          ))}
      </ul>
    </div>
  );
}
