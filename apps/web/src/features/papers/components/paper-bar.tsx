import { choiceLabel } from '@entregent/model';
import { capital, icon, useLanguage, useToast } from '@entregent/ui';
import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiError } from '../../../api/api-error.ts';
import { useViewer } from '../../../app/viewer.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { downloadPaper } from '../api/download.ts';
import type { PaperCard } from '../api/paper-queries.ts';
import { texts } from '../texts.ts';
import { type State, StatusSteps } from './status-steps.tsx';

interface PaperBarProps {
  readonly card: PaperCard;
  readonly onStatus: (status: State, text: string) => void;
  readonly onProperties: () => void;
}

/** Where the paper stands, and what one does with it next. */
export function PaperBar({ card, onStatus, onProperties }: PaperBarProps) {
  const t = useTexts(texts);
  const language = useLanguage();
  const toast = useToast();
  const { role } = useViewer();
  const [busy, setBusy] = useState(false);
  const generate = async () => {
    setBusy(true);
    try {
      toast({ text: t('generated', { name: await downloadPaper(card.id) }) });
    } catch (error) {
      const why = error instanceof ApiError ? error.issues.map(({ message }) => message) : [];
      toast({ text: [error instanceof Error ? error.message : String(error), ...why].join(' '), failed: true });
    }
    setBusy(false);
  };
  const go = (status: State) =>
    onStatus(status, t('statusChanged', { status: capital(choiceLabel('PaperStatus', status, language)) }));
  return (
    <div className="d-bar">
      <p className="e-caption e-nowrap">
        <Link to="/documents">{t('documents')}</Link> / {card.reference}, {t('version', { version: card.version })}
      </p>
      <StatusSteps status={card.status} />
      <span className="e-grow" />
      <div className="e-actions">
        <Button variant="default" onClick={onProperties}>
          {t('properties')} <kbd>e</kbd>
        </Button>
        <Button
          variant={card.status === 'draft' ? 'default' : 'filled'}
          leftSection={<IconFileText {...icon} />}
          loading={busy}
          onClick={() => void generate()}
        >
          {t('generate')}
        </Button>
        {card.status !== 'draft' && card.status !== 'diffused' && (
          <Button variant="default" onClick={() => go('draft')}>
            {t('backToDraft')}
          </Button>
        )}
        {card.status === 'draft' && (
          <Button variant="filled" onClick={() => go('review')}>
            {t('askReview')}
          </Button>
        )}
        {card.status === 'review' && role === 'director' && (
          <Button variant="default" onClick={() => go('approved')}>
            {t('approve')}
          </Button>
        )}
      </div>
    </div>
  );
}
