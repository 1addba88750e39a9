import { icon } from '@entregent/ui';
import { Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy, IconPrinter } from '@tabler/icons-react';
import { useTexts } from '../../../i18n/texts.ts';
import { texts } from '../texts.ts';

export interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** Recovery codes, shown this once. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const t = useTexts(texts);
  return (
    <div className="f-codes">
      <p className="e-2">{t('codesText')}</p>
      <ol aria-label={t('codesTitle')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="f-acts">
        <Button variant="filled" onClick={onKept}>
          {t('codesKept')}
        </Button>
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={copied ? <IconCheck {...icon} /> : <IconCopy {...icon} />}
              onClick={copy}
            >
              {copied ? t('codesCopied') : t('codesCopy')}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" leftSection={<IconPrinter {...icon} />} onClick={() => window.print()}>
          {t('codesPrint')}
        </Button>
      </div>
    </div>
  );
}
