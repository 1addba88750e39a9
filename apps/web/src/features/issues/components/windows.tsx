import { choiceLabel } from '@entregent/model';
import { DateText, useLanguage } from '@entregent/ui';
import { Marking } from '../../../app/who-sees.tsx';
import { useTexts } from '../../../i18n/texts.ts';
import type { IssueCard } from '../api/issue-queries.ts';
import { texts } from '../texts.ts';
import { ActorName, DaysLeft } from './marks.tsx';

/** Where and until when one can weigh: the national deadline in front, the official one behind. */
export function Windows({ card }: { readonly card: IssueCard }) {
  const t = useTexts(texts);
  const language = useLanguage();
  if (card.windows.length === 0) return <p className="e-2 i-tools">{t('emptyWindows')}</p>;
  return (
    <table className="e-table i-work" aria-label={t('windows')}>
      <thead>
        <tr>
          <th scope="col">{t('nationalColumn')}</th>
          <th scope="col">{t('workColumn')}</th>
          <th scope="col">{t('stageColumn')}</th>
          <th scope="col">{t('officialColumn')}</th>
        </tr>
      </thead>
      <tbody>
        {card.windows.map((one) => (
          <tr key={one.id}>
            <td>
              <b>
                <DateText value={one.nationalDeadline} />
              </b>{' '}
              {one.nationalDeadline && <Left days={one.daysLeft} />}
            </td>
            <td>
              <b>{one.reference}</b> {one.title} <Marking access={one.access} quiet />
              {one.committee && (
                <p className="e-small e-2">
                  <ActorName actor={one.committee} />
                </p>
              )}
            </td>
            <td>
              {one.phase && choiceLabel('Phase', one.phase, language)} <span className="e-3">{one.stage}</span>
              {one.stageOn && (
                <p className="e-caption">
                  {t('since')} <DateText value={one.stageOn} />
                </p>
              )}
            </td>
            <td>
              <DateText value={one.officialDeadline} /> {!one.nationalDeadline && <Left days={one.daysLeft} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Days left to the deadline that counts; nothing where there is none. */
function Left({ days }: { readonly days: number | null | undefined }) {
  const t = useTexts(texts);
  if (typeof days !== 'number') return null;
  return days < 0 ? <span className="e-3">{t('closedWindow')}</span> : <DaysLeft days={days} />;
}
