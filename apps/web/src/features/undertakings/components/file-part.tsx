import { choiceLabel } from '@entregent/model';
import { icon, Section, useLanguage, useToast } from '@entregent/ui';
import { Button, FileButton } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useSaved } from '../../../app/saved.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { attachFile, downloadFile, type UndertakingCard } from '../api/undertaking-queries.ts';
import { texts } from '../texts.ts';

/** The signed file with its hash; handed in here while the undertaking is not in force. */
export function FilePart({ card: { id, file, attachable } }: { readonly card: UndertakingCard }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const saved = useSaved();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const told = async (work: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      toast({ text: error instanceof Error ? error.message : String(error), failed: true });
    } finally {
      setBusy(false);
    }
  };
  const attach = (given: File | null) =>
    given &&
    void told(async () => {
      await attachFile(id, given);
      await saved({ text: t('attached'), commit: null });
    });
  return (
    <Section title={t('signedFile')}>
      {file ? (
        <>
          <p>
            {file.name}{' '}
            <span className="e-3">
              {choiceLabel('SignedFileType', file.type, language)}, {t('size', { size: Math.ceil(file.size / 1024) })}
            </span>
          </p>
          <p className="e-caption g-hash">
            {t('hash')} {file.hash}
          </p>
        </>
      ) : (
        <p className="e-2">{t('noFile')}</p>
      )}
      <div className="g-row">
        {file && (
          <Button
            size="sm"
            variant="default"
            leftSection={<IconDownload {...icon} />}
            onClick={() => void told(() => downloadFile(id))}
          >
            {t('fetch')}
          </Button>
        )}
        {attachable && (
          <FileButton accept="application/pdf,image/png,image/jpeg" onChange={attach}>
            {(props) => (
              <Button {...props} size="sm" variant="default" loading={busy} leftSection={<IconUpload {...icon} />}>
                {t(file ? 'replace' : 'attach')}
              </Button>
            )}
          </FileButton>
        )}
        {attachable && <span className="e-caption">{t('attachHint')}</span>}
      </div>
    </Section>
  );
}
