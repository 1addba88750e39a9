import type { Kind } from '@entregent/model';
import { RefPicker, type RefSearch } from '@entregent/ui';
import { useCallback } from 'react';
import { usePorts } from '../../../app/ports.tsx';
import { useTexts } from '../../../i18n/texts.ts';
import { texts } from '../texts.ts';

interface ActorPickerProps {
  readonly label: string;
  readonly kinds: readonly Kind[];
  readonly value?: { readonly id: string; readonly kind: string; readonly label: string } | null;
  readonly onChoose: (id: string) => void;
}

/** Finds what a question is asked about. */
export function ActorPicker({ label, kinds, value = null, onChoose }: ActorPickerProps) {
  const t = useTexts(texts);
  const { search: find } = usePorts();
  const search = useCallback<RefSearch>(
    async (text, wanted) => {
      const found = (await find?.(text)) ?? [];
      return found
        .filter(({ kind }) => wanted.includes(kind))
        .map(({ id, kind, name, sub }) => ({ id, kind, label: name, ...(sub ? { sub } : {}) }));
    },
    [find],
  );
  if (!find) return <p className="e-caption">{t('noSearch')}</p>;
  return (
    <RefPicker
      label={label}
      kinds={kinds}
      search={search}
      value={value}
      onChange={(option) => {
        if (option) onChoose(option.id);
      }}
    />
  );
}
