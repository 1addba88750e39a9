import { choiceLabel } from '@entregent/model';
import { DateText, MarkingBadge, useLanguage } from '@entregent/ui';
import { Button } from '@mantine/core';
import { useTexts } from '../../../i18n/texts.ts';
import type { Period } from '../api/circle-queries.ts';
import { texts } from '../texts.ts';
import type { Member } from './member-forms.tsx';

interface MemberTableProps {
  readonly code: string;
  readonly label: string;
  readonly periods: readonly Period[];
  /** Says how each period ended, for a history. */
  readonly past?: boolean;
  readonly onChange?: (member: Member) => void;
  readonly onLeave?: (member: Member) => void;
}

/** Memberships: who, up to which level, from when to when, let in by whom and why. */
export function MemberTable({ code, label, periods, past = false, onChange, onLeave }: MemberTableProps) {
  const t = useTexts(texts);
  const language = useLanguage();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls is scrolled with the keys too
    <div className="c-table" role="region" aria-label={label} tabIndex={0}>
      <table className="e-table c-members">
        <thead>
          <tr>
            <th scope="col">{t('person')}</th>
            <th scope="col">{t('level')}</th>
            <th scope="col">{t('since')}</th>
            <th scope="col">{t('until')}</th>
            <th scope="col">{t('by')}</th>
            <th scope="col">{t('reason')}</th>
            {past && <th scope="col">{t('end')}</th>}
            {onChange && (
              <th scope="col">
                <span className="e-hidden">{t('actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {periods.map((one) => (
            <tr key={`${one.user}${one.since}`}>
              <th scope="row">
                {one.name}{' '}
                <span className="e-caption">
                  {choiceLabel('UserRole', one.role, language)}
                  {!one.active && `, ${t('inactive')}`}
                </span>
              </th>
              <td>
                <MarkingBadge access={`${code}:${one.level}`} quiet />
              </td>
              <td data-label={t('since')}>
                <DateText value={one.since} />
              </td>
              <td data-label={t('until')}>
                <DateText value={one.until} />
              </td>
              <td data-label={t('by')}>{one.by ?? <span className="e-3">{t('machine')}</span>}</td>
              <td className="c-reason">{one.reason}</td>
              {past && (
                <td className="c-reason">{one.endReason && `${one.endedBy ?? t('machine')} : ${one.endReason}`}</td>
              )}
              {onChange && (
                <td className="c-acts">
                  <Button size="compact-sm" variant="subtle" onClick={() => onChange(one)}>
                    {t('change')}
                  </Button>
                  <Button size="compact-sm" variant="subtle" onClick={() => onLeave?.(one)}>
                    {t('letOut')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
