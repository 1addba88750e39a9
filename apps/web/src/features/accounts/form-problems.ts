import { useState } from 'react';
import { ApiError } from '../../api/api-error.ts';

/** What a form was refused for: the words of each field, and those of the whole. */
export interface Problems {
  readonly of: (field: string) => string | undefined;
  readonly whole: string | null;
}

const none: Problems = { of: () => undefined, whole: null };

/** Sends a form once at a time and keeps what it was refused for. */
export function useSending(): {
  readonly problems: Problems;
  readonly busy: boolean;
  readonly send: (work: () => Promise<void>) => Promise<void>;
} {
  const [problems, setProblems] = useState(none);
  const [busy, setBusy] = useState(false);
  const send = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblems(none);
    try {
      await work();
    } catch (error) {
      const issues = error instanceof ApiError ? error.issues : [];
      setProblems({
        of: (field) => issues.find(({ path }) => path.includes(field))?.message,
        whole: error instanceof Error ? error.message : String(error),
      });
    } finally {
      setBusy(false);
    }
  };
  return { problems, busy, send };
}
