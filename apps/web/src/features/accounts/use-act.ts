import { useToast } from '@entregent/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/**
 * Does an act of administration, reads anew what is on the screen and says what was done, or what went wrong. These acts have no
 * undo: each has its opposite beside it.
 */
export function useAct(): <T>(act: () => Promise<T>, said: (result: T) => string) => Promise<boolean> {
  const toast = useToast();
  const client = useQueryClient();
  return useCallback(
    async (act, said) => {
      try {
        const text = said(await act());
        await client.invalidateQueries();
        toast({ text });
        return true;
      } catch (error) {
        toast({ text: error instanceof Error ? error.message : String(error), failed: true });
        return false;
      }
    },
    [client, toast],
  );
}
