import { UndoDocument } from '@entregent/api-client';
import { useToast } from '@entregent/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { execute } from '../api/execute.ts';
import { defineTexts, useTexts } from '../i18n/texts.ts';

const texts = defineTexts({
  fr: {
    undone: 'Annulé.',
    asked: 'Abaissement du marquage demandé : rien n’en change avant qu’une deuxième personne l’approuve.',
    undoneExcept_one: 'Annulé, sauf {{count}} fiche que quelqu’un a modifiée depuis : rien n’en est perdu.',
    undoneExcept_many: 'Annulé, sauf {{count}} fiches que quelqu’un a modifiées depuis : rien n’en est perdu.',
    undoneExcept_other: 'Annulé, sauf {{count}} fiches que quelqu’un a modifiées depuis : rien n’en est perdu.',
  },
  en: {
    undone: 'Undone.',
    asked: 'Lowered marking asked for: nothing of it changes before a second person approves.',
    undoneExcept_one: 'Undone, except {{count}} record that somebody changed since: nothing of it is lost.',
    undoneExcept_other: 'Undone, except {{count}} records that somebody changed since: nothing of them is lost.',
  },
});

export interface SavedChange {
  /** What was done, in words. */
  readonly text: string;
  /** The commit that can be taken back; null when nothing had to change. */
  readonly commit: string | null | undefined;
  /** The request for a lowered marking that waits for a second person. */
  readonly request?: string | null | undefined;
}

/** After a change: reads anew what is on the screen, says what was done, and offers to take it back. */
export function useSaved(): (change: SavedChange) => Promise<void> {
  const toast = useToast();
  const client = useQueryClient();
  const t = useTexts(texts);
  return useCallback(
    async ({ text: said, commit, request }) => {
      const undo = async () => {
        try {
          const { undo: done } = await execute(UndoDocument, { commit: commit ?? '' });
          await client.invalidateQueries();
          const kept = done.conflicts.length;
          toast({ text: kept === 0 ? t('undone') : t('undoneExcept', { count: kept }) });
        } catch (error) {
          toast({ text: error instanceof Error ? error.message : String(error), failed: true });
        }
      };
      const text = [...(request && !commit ? [] : [said]), ...(request ? [t('asked')] : [])].join(' ');
      toast(commit ? { text, onUndo: undo } : { text });
      await client.invalidateQueries();
    },
    [toast, client, t],
  );
}
