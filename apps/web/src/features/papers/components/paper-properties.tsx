import { type Entity, Paper } from '@entregent/model';
import { Dialog, EntityForm } from '@entregent/ui';
import { useState } from 'react';
import { useRefSearch } from '../../../app/ref-search.ts';
import { useViewer } from '../../../app/viewer.ts';
import { useTexts } from '../../../i18n/texts.ts';
import type { PaperCard } from '../api/paper-queries.ts';
import { texts } from '../texts.ts';

type Values = Readonly<Record<string, unknown>>;

interface PaperPropertiesProps {
  readonly card: PaperCard;
  /** `begun` is what was read when the form opened. */
  readonly onChange: (set: Values, begun: Values) => Promise<boolean>;
  readonly onClose: () => void;
}

const fields = ['title', 'audience', 'on', 'language'] as const;

/** Title, readers, day, language, marking: what a paper is besides its text. */
export function PaperProperties({ card, onChange, onClose }: PaperPropertiesProps) {
  const t = useTexts(texts);
  const { circles } = useViewer();
  const search = useRefSearch();
  const [begun] = useState(card);
  const { id, version, access, title, audience, on, language, reference, status, issue } = begun;
  const { businessSecret, secretReason, secretOwner } = begun;
  const secret = { businessSecret, secretReason, secretOwner };
  const record = { id, version, access, title, audience, on, language, reference, status, issue, ...secret };
  return (
    <Dialog title={t('properties')} size="lg" onClose={onClose}>
      <EntityForm
        entity={Paper as unknown as Entity}
        record={record}
        fields={fields}
        circles={circles}
        search={search}
        withSources={false}
        onCancel={onClose}
        onSubmit={async ({ input: { id: _id, version: _version, ...set } }) => {
          if (await onChange(set, record)) onClose();
        }}
      />
    </Dialog>
  );
}
