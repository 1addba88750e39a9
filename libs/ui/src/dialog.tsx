import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from './language.tsx';

export interface DialogProps {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly size?: 'md' | 'lg' | 'xl';
}

/** A question or a short piece of work over the page. Mount it to open it; Escape closes it. */
export function Dialog({ title, onClose, children, size = 'md' }: DialogProps) {
  const words = useWords();
  return (
    <Modal.Root opened onClose={onClose} size={size} centered>
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content>
        <div className="e-dialog-head">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={words.close} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
