import { useToast } from '@entregent/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';

/** Runs an act, says what it did or what went wrong, and reads anew what is on the screen: keys may have changed with it. */
export function useAct(): { readonly busy: boolean; readonly act: (work: () => Promise<string>) => Promise<boolean> } {
  const toast = useToast();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const act = useCallback(
    async (work: () => Promise<string>) => {
      setBusy(true);
      try {
        toast({ text: await work() });
        await client.invalidateQueries();
        return true;
      } catch (error) {
        toast({ text: error instanceof Error ? error.message : String(error), failed: true });
        return false;
      } finally {
        setBusy(false);
      }
    },
    [toast, client],
  );
  return { busy, act };
}
