import { choiceLabel, today } from '@entregent/model';
import { capital, DateText, Section, useLanguage } from '@entregent/ui';
import { Link } from '@tanstack/react-router';
import { Marking } from '../../../app/who-sees.tsx';
import { useTexts } from '../../../i18n/texts.ts';
import type { CommitteeCard } from '../api/actor-queries.ts';
import { texts } from '../card-texts/texts.ts';

/** Days before a deadline from which it is shown as pressing. */
const SOON = 14;
const MS_A_DAY = 86_400_000;
const daysTo = (day: string) => Math.round((Date.parse(day) - Date.parse(today())) / MS_A_DAY);

/** Days left to a deadline, in the way one counts down: J−7. */
function Countdown({ day }: { readonly day: string }) {
  const language = useLanguage();
  const days = daysTo(day);
  const letter = language === 'fr' ? 'J' : 'D';
  return (
    <span className={days >= 0 && days <= SOON ? 'e-critical' : 'e-3'}>
      {days < 0 ? `${letter}+${-days}` : `${letter}−${days}`}
    </span>
  );
}

/** Work items of the committee, the national deadline in front. */
export function Programme({ committee: { workItems } }: { readonly committee: CommitteeCard }) {
  const t = useTexts(texts);
  const language = useLanguage();
  return (
    <Section title={t('programme')} count={workItems.length}>
      {workItems.length === 0 ? (
        <p className="e-2 a-gap">{t('noProgramme')}</p>
      ) : (
        <table className="e-table" aria-label={t('programme')}>
          <thead>
            <tr>
              <th scope="col">{t('deadline')}</th>
              <th scope="col">{t('project')}</th>
              <th scope="col">{t('stage')}</th>
            </tr>
          </thead>
          <tbody>
            {workItems.map(({ id, reference, title, phase, stage, nationalDeadline, officialDeadline, access }) => (
              <tr key={id}>
                <td className="e-nowrap">
                  <b>
                    <DateText value={nationalDeadline ?? officialDeadline} short />
                  </b>{' '}
                  {nationalDeadline && <Countdown day={nationalDeadline} />}
                  {nationalDeadline && officialDeadline && (
                    <span className="e-small e-3 a-block">
                      {t('official')} <DateText value={officialDeadline} short />
                    </span>
                  )}
                </td>
                <td>
                  <b>{reference}</b> {title} <Marking access={access} quiet />
                </td>
                <td className="e-nowrap">
                  <span className="e-3">{stage}</span> {phase && capital(choiceLabel('Phase', phase, language))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

/** The last meetings that were logged. */
export function Meetings({ committee: { meetings, meetingCount } }: { readonly committee: CommitteeCard }) {
  const t = useTexts(texts);
  return (
    <Section title={t('meetings')} count={meetingCount}>
      {meetings.length === 0 ? (
        <p className="e-2 a-gap">{t('noMeetings')}</p>
      ) : (
        <table className="e-table" aria-label={t('meetings')}>
          <tbody>
            {meetings.map(({ id, title, on, decisions, access }) => (
              <tr key={id}>
                <td className="e-nowrap">
                  <DateText value={on} />
                </td>
                <td>
                  <Link to={`/actions/${id}` as string}>{title}</Link> <Marking access={access} quiet />
                </td>
                <td className="e-number e-small e-2">{decisions > 0 && t('decisions', { count: decisions })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
