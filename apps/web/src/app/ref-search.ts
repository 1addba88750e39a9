import type { RefSearch } from '@entregent/ui';
import { useCallback } from 'react';
import { usePorts } from './ports.tsx';

/** The search of the shell, for the pickers of forms: records of the kinds that a field may name. */
export function useRefSearch(): RefSearch {
  const { search } = usePorts();
  return useCallback<RefSearch>(
    async (text, kinds) => {
      const found = (await search?.(text, kinds)) ?? [];
      return found
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ id, kind, name, sub }) => ({ id, kind, label: name, ...(sub ? { sub } : {}) }));
    },
    [search],
  );
}
