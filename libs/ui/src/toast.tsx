import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconCheck, IconX } from '@tabler/icons-react';
import { icon } from './icon.ts';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { useKeys } from './keys.ts';
import { useWords } from './language.tsx';

export interface ToastRequest {
  /** What was done, or what went wrong. */
  readonly text: string;
  /** Takes it back; offered as a button and under Ctrl Z while the toast stands. */
  readonly onUndo?: () => void | Promise<void>;
  /** Shown until it is closed, with the mark of a failure. */
  readonly failed?: boolean;
}

type Shown = ToastRequest & { readonly id: number };
const Context = createContext<(toast: ToastRequest) => void>(() => undefined);

/** Says what was done: `const toast = useToast(); toast({ text, onUndo })`. */
export const useToast = () => useContext(Context);

const standing = 8000;
const most = 3;

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const say = useCallback((toast: ToastRequest) => {
    setShown((now) => [...now.slice(1 - most), { ...toast, id: (now.at(-1)?.id ?? 0) + 1 }]);
  }, []);
  const close = useCallback((id: number) => setShown((now) => now.filter((toast) => toast.id !== id)), []);
  const undoable = shown.findLast(({ onUndo }) => onUndo);
  const words = useWords();
  useKeys(
    useMemo(
      () =>
        undoable
          ? [
              {
                key: 'mod+z',
                label: words.undo,
                run: () => {
                  close(undoable.id);
                  void undoable.onUndo?.();
                },
              },
            ]
          : [],
      [undoable, close, words],
    ),
  );
  return (
    <Context value={say}>
      {children}
      <div className="e-toasts" role="status" aria-live="polite">
        {shown.map((toast) => (
          <Toast key={toast.id} toast={toast} onClose={() => close(toast.id)} />
        ))}
      </div>
    </Context>
  );
}

function Toast({ toast: { text, onUndo, failed = false }, onClose }: { toast: ToastRequest; onClose: () => void }) {
  const words = useWords();
  const [held, setHeld] = useState(false);
  // Whoever reads slowly or reaches for the button keeps the toast (WCAG 2.2.1).
  useEffect(() => {
    if (held || failed) return undefined;
    const timer = setTimeout(onClose, standing);
    return () => clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [held, failed]);
  return (
    <div
      className="e-toast"
      data-failed={failed || undefined}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {failed ? <IconAlertTriangle {...icon} /> : <IconCheck {...icon} />}
      <span>{text}</span>
      {onUndo && (
        <Button
          variant="subtle"
          leftSection={<IconArrowBackUp {...icon} />}
          onClick={() => {
            onClose();
            void onUndo();
          }}
        >
          {words.undo} <kbd>{words.undoKey}</kbd>
        </Button>
      )}
      <button type="button" className="e-icon-button" aria-label={words.close} onClick={onClose}>
        <IconX {...icon} />
      </button>
    </div>
  );
}
