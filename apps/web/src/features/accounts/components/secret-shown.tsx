import { DateText, Dialog, icon } from '@entregent/ui';
import { Button, CopyButton, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import { texts } from '../texts.ts';

export interface SecretShownProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What is shown once: a link or a token. */
  readonly secret: string;
  readonly until: string;
  readonly onClose: () => void;
}

/** A secret that is told once, to copy. */
export function SecretShown({ title, children, secret, until, onClose }: SecretShownProps) {
  const t = useTexts(texts);
  return (
    <Dialog title={title} size="lg" onClose={onClose}>
      <p className="e-2">{children}</p>
      <div className="c-secret">
        <TextInput
          className="e-grow"
          aria-label={title}
          value={secret}
          readOnly
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button
              variant="filled"
              leftSection={copied ? <IconCheck {...icon} /> : <IconCopy {...icon} />}
              onClick={copy}
            >
              {copied ? t('copied') : t('copy')}
            </Button>
          )}
        </CopyButton>
      </div>
      <p className="e-small e-2">
        {t('linkUntil')} <DateText value={until} />
      </p>
    </Dialog>
  );
}
