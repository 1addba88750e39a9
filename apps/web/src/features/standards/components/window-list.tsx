import { choiceLabel } from '@entregent/model';
import { daysLeft } from '@entregent/rules';
import {
  ActorGlyph,
  capital,
  dateInWords,
  DateText,
  EmptyPage,
  MarkingBadge,
  Section,
  useLanguage,
} from '@entregent/ui';
import { Link } from '@tanstack/react-router';
import { useOnScreen } from '../../../app/on-screen.ts';
import { useTexts } from '../../../i18n/texts.ts';
import type { WindowLine } from '../api/standards-queries.ts';
import { texts } from '../texts.ts';

const soon = 7;
const deadlineOf = ({ national, official }: WindowLine): string => national ?? official ?? '';

export interface WindowListProps {
  readonly windows: readonly WindowLine[];
  /** True when a period was chosen, so that an empty list says so. */
  readonly filtered: boolean;
  readonly today: string;
}

/** Windows by the month in which they close: the deadline that counts in front, the official one behind. */
export function WindowList({ windows, filtered, today }: WindowListProps) {
  const t = useTexts(texts);
  const language = useLanguage();
  useOnScreen(windows.map(({ access }) => access));
  if (windows.length === 0)
    return filtered ? <p className="e-2">{t('noWindow')}</p> : <EmptyPage>{t('windowsFor')}</EmptyPage>;
  const months = Map.groupBy(windows, (line) => deadlineOf(line).slice(0, 7));
  return [...months].map(([month, lines]) => (
    <Section key={month} title={capital(dateInWords(month, language, { form: 'long' }))} count={lines.length}>
      <table className="e-table windows-table">
        <thead>
          <tr>
            <th scope="col">{t('nationalColumn')}</th>
            <th scope="col">{t('projectColumn')}</th>
            <th scope="col">{t('committeeColumn')}</th>
            <th scope="col">{t('seatsColumn')}</th>
            <th scope="col">{t('markingColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <WindowRow key={line.id} line={line} today={today} />
          ))}
        </tbody>
      </table>
    </Section>
  ));
}

function WindowRow({ line, today }: { readonly line: WindowLine; readonly today: string }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const { reference, title, phase, stage, national, official, committee, committeeLabel, issues, seats, access } = line;
  const left = daysLeft({ nationalDeadline: national ?? null, officialDeadline: official ?? null }, today);
  const pressing = left !== undefined && left <= soon;
  return (
    <tr>
      <td>
        <span data-pressing={pressing || undefined}>
          <b>
            <DateText value={deadlineOf(line)} short today={today} />
          </b>
          <span className="windows-left">{t('left', { count: left ?? 0 })}</span>
        </span>
        <span className="e-caption">
          {national && official
            ? t('official', { date: dateInWords(official, language, { yearOf: today }) })
            : t('officialOnly')}
        </span>
      </td>
      <td>
        <p>
          <b>{reference}</b> {title}
        </p>
        <p className="e-caption">
          {phase && capital(choiceLabel('Phase', phase, language))}
          {stage && ` · ${stage}`}
          {issues.map(({ id, label }) => (
            <span key={id}>
              {' · '}
              <Link to={`/enjeux/${id}`}>{label}</Link>
            </span>
          ))}
        </p>
      </td>
      <td>{committee ? <Link to={`/acteurs/${committee}`}>{committeeLabel}</Link> : '—'}</td>
      <td>
        {!committee ? (
          '—'
        ) : seats > 0 ? (
          t('seats', { count: seats })
        ) : (
          <span className="e-critical">
            <ActorGlyph kind="Person" empty decorative /> {t('noSeat')}
          </span>
        )}
      </td>
      <td>
        <MarkingBadge quiet access={access} />
      </td>
    </tr>
  );
}
