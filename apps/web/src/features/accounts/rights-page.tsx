import { may, type Right, rights, UserRole } from '@entregent/model';
import { capital, icon, PageHead, useLanguage } from '@entregent/ui';
import { IconCheck } from '@tabler/icons-react';
import { AdministrationCrumb } from '../../app/administration-page.tsx';
import { useViewer } from '../../app/viewer.ts';
import { useTexts } from '../../i18n/texts.ts';
import './accounts.css';
import { roleWord } from './components/role-select.tsx';
import { texts } from './texts.ts';

const all = Object.keys(rights) as Right[];

/** The table of rights as the server applies it, with the reader's own column marked. */
export function RightsPage() {
  const t = useTexts(texts);
  const language = useLanguage();
  const { role: own } = useViewer();
  return (
    <div className="e-page">
      <AdministrationCrumb />
      <PageHead title={t('rights')} />
      <p className="e-2 c-lead">{t('rightsText')}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by key */}
      <div className="c-rights" role="region" aria-label={t('rights')} tabIndex={0}>
        <table className="e-table">
          <thead>
            <tr>
              <th scope="col">{t('right')}</th>
              {UserRole.options.map((role) => (
                <th key={role} scope="col" data-own={role === own || undefined}>
                  {roleWord(role, language)}
                  {role === own && ` (${t('yours')})`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {all.map((right) => (
              <tr key={right}>
                <th scope="row">{capital(rights[right].labels[language === 'fr' ? 0 : 1])}</th>
                {UserRole.options.map((role) => (
                  <td key={role} data-own={role === own || undefined}>
                    {may(role, right) ? (
                      <>
                        <IconCheck {...icon} aria-hidden />
                        <span className="e-hidden">{t('allowed')}</span>
                      </>
                    ) : (
                      <span className="e-3" aria-label={t('refused')} role="img">
                        ·
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
