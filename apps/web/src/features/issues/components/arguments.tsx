import { Argument, type Entity } from '@entregent/model';
import { Dialog, EntityForm, icon, UnsourcedTag } from '@entregent/ui';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useRefSearch } from '../../../app/ref-search.ts';
import { useSaved } from '../../../app/saved.ts';
import { useViewer } from '../../../app/viewer.ts';
import { Marking } from '../../../app/who-sees.tsx';
import { useTexts } from '../../../i18n/texts.ts';
import { addArgument, type IssueCard } from '../api/issue-queries.ts';
import { texts } from '../texts.ts';

const fields = ['claim', 'audience', 'evidence', 'objection', 'answer'];

/** What one says to whom, with its evidence, and what one answers. */
export function Arguments({ card }: { readonly card: IssueCard }) {
  const t = useTexts(texts);
  const saved = useSaved();
  const search = useRefSearch();
  const { circles } = useViewer();
  const [adding, setAdding] = useState(false);
  return (
    <>
      <div className="i-tools">
        <div className="e-actions">
          <Button variant="default" leftSection={<IconPlus {...icon} />} onClick={() => setAdding(true)}>
            {t('addArgument')}
          </Button>
        </div>
      </div>
      {card.arguments.length === 0 && <p className="e-2">{t('emptyArguments')}</p>}
      {card.arguments.map((argument) => (
        <article key={argument.id} className="i-argument">
          <h2>
            {argument.claim} <Marking access={argument.access} quiet />
          </h2>
          {argument.audience && <p className="e-small e-2">{t('forAudience', { audience: argument.audience })}</p>}
          {argument.evidence && <p className="i-read">{argument.evidence}</p>}
          <p className="e-caption">
            {argument.sources.length === 0 ? <UnsourcedTag /> : argument.sources.map(({ title }) => title).join(' ; ')}
          </p>
          {argument.objection && (
            <dl className="e-pairs">
              <dt>{t('objection')}</dt>
              <dd>{argument.objection}</dd>
              <dt>{t('answer')}</dt>
              <dd>{argument.answer ?? <span className="e-3">{t('noAnswer')}</span>}</dd>
            </dl>
          )}
        </article>
      ))}
      {adding && (
        <Dialog title={t('addArgument')} size="lg" onClose={() => setAdding(false)}>
          <EntityForm
            entity={Argument as unknown as Entity}
            record={{ issue: card.id }}
            fields={fields}
            circles={circles}
            access={card.access}
            search={search}
            onCancel={() => setAdding(false)}
            onSubmit={async ({ input, newSources }) => {
              const done = await addArgument({ argument: input, newSources } as never);
              setAdding(false);
              await saved({ text: t('argumentSaved'), commit: done.commit });
            }}
          />
        </Dialog>
      )}
    </>
  );
}
