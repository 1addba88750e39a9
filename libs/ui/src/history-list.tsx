import type { Entity } from '@entregent/model';
import { DateText } from './date-text.tsx';
import { useLanguage, useWords } from './language.tsx';
import { fieldLabel, FieldValue, type NameOf } from './value-text.tsx';

export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What one commit did to one record. */
export interface RecordChange {
  /** Id of the commit. */
  readonly id: string;
  /** Moment, ISO 8601. */
  readonly at: string;
  readonly by: string;
  /** Kind of commit: edit, import, merge, bulk, undo … */
  readonly kind: string;
  readonly why?: string | null;
  readonly fields: readonly FieldChange[];
}

export interface HistoryListProps {
  readonly entity: Entity;
  /** Newest first. */
  readonly changes: readonly RecordChange[];
  readonly nameOf?: NameOf;
  /** Puts the value before back; itself a commit. */
  readonly onRestore?: (change: RecordChange, field: FieldChange) => void;
}

/** The history of a record: who, when, why, each value before and after, restorable one by one. */
export function HistoryList({ entity, changes, nameOf, onRestore }: HistoryListProps) {
  const words = useWords();
  const language = useLanguage();
  if (changes.length === 0) return <p className="e-2">{words.noHistory}</p>;
  const naming = nameOf ? { nameOf } : {};
  return (
    <ol className="e-history">
      {changes.map((change) => (
        <li key={change.id}>
          <p>
            <DateText value={change.at} /> · {change.by} · {words.commitKinds[change.kind] ?? change.kind}
            {change.why && <span className="e-serif"> · {change.why}</span>}
          </p>
          {change.fields.length > 0 && (
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.field}</th>
                  <th scope="col">{words.before}</th>
                  <th scope="col">{words.after}</th>
                  {onRestore && (
                    <th scope="col">
                      <span className="e-hidden">{words.restore}</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {change.fields.map((field) => {
                  const label = fieldLabel(entity, field.field, language);
                  return (
                    <tr key={field.field}>
                      <th scope="row">{label}</th>
                      <td>
                        <del>
                          <FieldValue entity={entity} field={field.field} value={field.before} {...naming} />
                        </del>
                      </td>
                      <td>
                        <FieldValue entity={entity} field={field.field} value={field.after} {...naming} />
                      </td>
                      {onRestore && (
                        <td>
                          <button
                            type="button"
                            className="e-link"
                            aria-label={words.restoreField(label)}
                            onClick={() => onRestore(change, field)}
                          >
                            {words.restore}
                          </button>
                        </td>
                      )}
                    </tr>
                  );
                })}
              </tbody>
            </table>
          )}
        </li>
      ))}
    </ol>
  );
}
