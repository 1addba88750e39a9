import type { ReactNode } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import { texts } from '../texts.ts';

export interface FactorTableProps {
  readonly label: string;
  /** Headings of all columns but the last, which removes. */
  readonly columns: readonly string[];
  readonly children: ReactNode;
}

/** One's passkeys or identities, a row each. */
export function FactorTable({ label, columns, children }: FactorTableProps) {
  const t = useTexts(texts);
  return (
    <table className="e-table f-table" aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
          <th scope="col">
            <span className="e-hidden">{t('remove')}</span>
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** The last cell of a row. */
export function RemoveCell({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  const t = useTexts(texts);
  return (
    <td className="e-number">
      <button type="button" className="e-link" aria-label={t('removeNamed', { name })} onClick={onRemove}>
        {t('remove')}
      </button>
    </td>
  );
}
