import type { Entity } from '@entregent/model';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { DateText } from './date-text.tsx';
import { Dialog } from './dialog.tsx';
import { useLanguage, useWords } from './language.tsx';
import { fieldLabel, FieldValue, type NameOf } from './value-text.tsx';

export interface ConflictingField {
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface ConflictDialogProps {
  readonly entity: Entity;
  readonly fields: readonly ConflictingField[];
  /** Who changed the record in the meantime, and when (ISO 8601), where known. */
  readonly by?: string;
  readonly at?: string;
  readonly nameOf?: NameOf;
  /** Gets the values of the fields where the reader keeps his own; all others stay as they are in the base. */
  readonly onResolve: (mine: Readonly<Record<string, unknown>>) => void | Promise<void>;
  readonly onClose: () => void;
}

/** Two people changed one record: field by field, mine or theirs. Nothing is lost until the reader has chosen. */
export function ConflictDialog({ entity, fields, by, at, nameOf, onResolve, onClose }: ConflictDialogProps) {
  const words = useWords();
  const language = useLanguage();
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set(fields.map(({ field }) => field)));
  const [busy, setBusy] = useState(false);
  const naming = nameOf ? { nameOf } : {};
  const keep = (field: string, mine: boolean) =>
    setKept((now) => new Set(mine ? [...now, field] : [...now].filter((other) => other !== field)));
  const resolve = async () => {
    setBusy(true);
    try {
      await onResolve(Object.fromEntries(fields.filter(({ field }) => kept.has(field)).map((f) => [f.field, f.mine])));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title={words.conflictTitle} size="xl" onClose={onClose}>
      <p>
        {words.conflictText}{' '}
        {at && (
          <span className="e-3">
            {by} · <DateText value={at} />
          </span>
        )}
      </p>
      <table className="e-conflict">
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.mine}</th>
            <th scope="col">{by ? words.theirsBy(by) : words.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, mine, theirs }) => {
            const label = fieldLabel(entity, field, language);
            return (
              <tr key={field}>
                <th scope="row">{label}</th>
                {[
                  { own: true, value: mine },
                  { own: false, value: theirs },
                ].map(({ own, value }) => (
                  <td key={String(own)}>
                    <label>
                      <input
                        type="radio"
                        name={`conflict-${field}`}
                        aria-label={`${label}, ${own ? words.mine : words.theirs}`}
                        checked={kept.has(field) === own}
                        onChange={() => keep(field, own)}
                      />
                      <span>
                        <FieldValue entity={entity} field={field} value={value} {...naming} />
                      </span>
                    </label>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <Group gap="sm">
        <Button variant="filled" loading={busy} onClick={() => void resolve()}>
          {words.keepChoices}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {words.cancel}
        </Button>
      </Group>
    </Dialog>
  );
}
