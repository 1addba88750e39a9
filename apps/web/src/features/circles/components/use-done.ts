import { useToast } from '@entregent/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import { texts } from '../texts.ts';

export interface Done {
  /** What was done, in words. */
  readonly text: string;
  /** The act that takes it back; it is an act of its own, and leaves its own trace. */
  readonly undo?: (() => Promise<unknown>) | undefined;
}

/** After an act: reads anew what is on the screen, says what was done, and offers to take it back. */
export function useDone(): (done: Done) => Promise<void> {
  const toast = useToast();
  const client = useQueryClient();
  const t = useTexts(texts);
  return useCallback(
    async ({ text, undo }) => {
      const takeBack = async () => {
        try {
          await undo?.();
          await client.invalidateQueries();
          toast({ text: t('undone') });
        } catch (error) {
          toast({ text: error instanceof Error ? error.message : String(error), failed: true });
        }
      };
      toast(undo ? { text, onUndo: takeBack } : { text });
      await client.invalidateQueries();
    },
    [toast, client, t],
  );
}
