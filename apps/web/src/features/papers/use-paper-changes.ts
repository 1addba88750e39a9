import { useToast } from '@entregent/ui';
import { useRef, useState } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { useSaved } from '../../app/saved.ts';
import { changePaper, type PaperCard } from './api/paper-queries.ts';
import { overtaken } from './paper-model.ts';

type Values = Readonly<Record<string, unknown>>;
type ConflictRecord = {
  readonly version: number;
  readonly fields: readonly { readonly field: string; readonly mine: unknown; readonly theirs: unknown }[];
};
/** Fields that somebody else changed in the meantime, and what to say once the reader has chosen. */
export type PaperConflict = ConflictRecord & { readonly text: string };

const conflictOf = (error: unknown, text: string): PaperConflict | undefined => {
  if (!(error instanceof ApiError) || error.code !== 'CONFLICT') return undefined;
  const [record] = (error.details['records'] ?? []) as readonly ConflictRecord[];
  return record && { ...record, text };
};

/**
 * Saves changes of one paper, one after the other and each on the version that the one before gave, so that two fields left
 * in a row never conflict with each other. What somebody else changed in the meantime is asked about, not overwritten.
 */
export function usePaperChanges(card: PaperCard) {
  const toast = useToast();
  const saved = useSaved();
  const latest = useRef(card.version);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const [saving, setSaving] = useState(0);
  const [conflict, setConflict] = useState<PaperConflict | null>(null);

  const save = async (set: Values, text: string) => {
    setSaving((count) => count + 1);
    try {
      const done = await changePaper({ id: card.id, version: Math.max(latest.current, card.version), ...set });
      latest.current = Math.max(latest.current, done.version);
      await saved({ text, ...done });
      return true;
    } catch (error) {
      const found = conflictOf(error, text);
      if (found) setConflict(found);
      else toast({ text: error instanceof Error ? error.message : String(error), failed: true });
      return false;
    } finally {
      setSaving((count) => count - 1);
    }
  };
  /** `begun` is what the writer read of the fields when he began, where he took his time. */
  const change = (set: Values, text: string, begun: Values = {}): Promise<boolean> => {
    const fields = overtaken(card, begun, set);
    if (fields) {
      setConflict({ version: card.version, fields, text });
      return Promise.resolve(false);
    }
    const next = queue.current.then(() => save(set, text));
    queue.current = next;
    return next;
  };
  const resolve = async (mine: Values) => {
    if (!conflict) return;
    latest.current = Math.max(latest.current, conflict.version);
    setConflict(null);
    await change(mine, conflict.text);
  };
  return { change, saving: saving > 0, conflict, resolve, dropConflict: () => setConflict(null) };
}
