import { entityOf, isKind, levels } from '@entregent/model';
import { capital, MarkingBadge, useLanguage } from '@entregent/ui';
import { useTexts } from '../../../i18n/texts.ts';
import type { CircleCard } from '../api/circle-queries.ts';
import { texts } from '../texts.ts';

/** Counts of records by kind and level, of what the reader sees. */
export function MarkedTable({ circle: { code, marked } }: { readonly circle: CircleCard }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const shown = levels.map((_, level) => level).filter((level) => marked.some((one) => one.level === level));
  const kinds = [...new Set(marked.map(({ kind }) => kind))];
  const countOf = (fits: (one: CircleCard['marked'][number]) => boolean) =>
    marked.filter(fits).reduce((sum, { count }) => sum + count, 0);
  const nameOf = (kind: string) =>
    isKind(kind) ? capital(entityOf(kind).options.labels[language === 'fr' ? 0 : 1][1]) : kind;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls is scrolled with the keys too
    <div className="c-table" role="region" aria-label={t('marked')} tabIndex={0}>
      <table className="e-table c-marked">
        <thead>
          <tr>
            <th scope="col">{t('record')}</th>
            {shown.map((level) => (
              <th key={level} scope="col">
                <MarkingBadge access={`${code}:${level}`} quiet />
              </th>
            ))}
            <th scope="col">{t('total')}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{nameOf(kind)}</th>
              {shown.map((level) => (
                <td key={level} className="e-number">
                  {countOf((one) => one.kind === kind && one.level === level) || ''}
                </td>
              ))}
              <td className="e-number">{countOf((one) => one.kind === kind)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
