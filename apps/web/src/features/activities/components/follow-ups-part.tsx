import { choiceLabel, today } from '@entregent/model';
import { DateText, icon, Section, useLanguage, useToast } from '@entregent/ui';
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useSaved } from '../../../app/saved.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { finishTask, type OneActivity } from '../api/activity-queries.ts';
import { texts } from '../texts.ts';

/** What follows from an activity, each marked as done where it stands. */
export function FollowUps({ followUps }: { readonly followUps: OneActivity['details']['followUps'] }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const saved = useSaved();
  const toast = useToast();
  const finish = async (id: string, version: number, title: string) => {
    try {
      const { commit } = await finishTask(id, version, today());
      await saved({ text: t('markedDone', { title }), commit });
    } catch (error) {
      toast({ text: error instanceof Error ? error.message : String(error), failed: true });
    }
  };
  return (
    <Section title={t('followUps')} count={followUps.length}>
      {followUps.length === 0 && <p className="e-2">{t('noFollowUp')}</p>}
      <ul className="log-people">
        {followUps.map(({ id, version, kind, title, due, doneOn, assigneeLabel }) => (
          <li key={id}>
            <span className="e-grow">
              {doneOn ? <del className="e-3">{title}</del> : title}
              <span className="e-caption">
                {choiceLabel('TaskKind', kind, language)} · {assigneeLabel ?? t('nobodyYet')}
                {due && (
                  <>
                    {' · '}
                    <DateText value={due} />
                  </>
                )}
              </span>
            </span>
            {doneOn ? (
              <span className="e-caption e-ok">
                <DateText value={doneOn} />
              </span>
            ) : (
              <Button
                size="xs"
                leftSection={<IconCheck {...icon} />}
                aria-label={t('markDone', { title })}
                onClick={() => void finish(id, version, title)}
              >
                {t('done')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
