import { WebAuthnError } from '@simplewebauthn/browser';
import { useToast } from '@entregent/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { factorsKey } from './api/factor-requests.ts';
import { texts } from './texts.ts';

/** What went wrong, in words for the person: browsers tell of passkeys in words for programmers. */
export function useProblemOf(): (error: unknown) => string {
  const t = useTexts(texts);
  return useCallback(
    (error) => {
      if (error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED')
        return t('alreadyThere');
      const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
      return name === 'NotAllowedError' || name === 'AbortError' ? t('cancelled') : message;
    },
    [t],
  );
}

/** One act of a form at a time, and what it was refused for. */
export function useSending() {
  const problemOf = useProblemOf();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { problem, busy, send };
}

/** Does an act on one's factors, reads them anew and says what was done, or what went wrong. */
export function useFactorAct(): (act: () => Promise<unknown>, said: string) => Promise<void> {
  const toast = useToast();
  const client = useQueryClient();
  const problemOf = useProblemOf();
  return async (act, said) => {
    try {
      await act();
      await client.invalidateQueries({ queryKey: factorsKey });
      toast({ text: said });
    } catch (error) {
      toast({ text: problemOf(error), failed: true });
    }
  };
}
