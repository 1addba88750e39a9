import { choiceLabel, today } from '@entregent/model';
import { dateInWords, DateText, icon, Section, useLanguage, useToast } from '@entregent/ui';
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useSaved } from '../../../app/saved.ts';
import { Marking } from '../../../app/who-sees.tsx';
import { useTexts } from '../../../i18n/texts.ts';
import { type ActorCard, finishTask, type TaskLine } from '../api/actor-queries.ts';
import { texts } from '../card-texts/texts.ts';

/** What is to be done and what was promised, both ways. */
export function TasksTab({ card }: { readonly card: ActorCard }) {
  const t = useTexts(texts);
  const open = card.tasks.filter(({ doneOn }) => !doneOn);
  const closed = card.tasks.filter(({ doneOn }) => doneOn);
  return (
    <>
      <Section title={t('toDo')} count={open.length}>
        {open.length === 0 && <p className="e-2 a-gap">{t('emptyFollowUps')}</p>}
        <Tasks tasks={open} card={card} />
      </Section>
      {closed.length > 0 && (
        <Section title={t('done')} count={closed.length}>
          <Tasks tasks={closed} card={card} />
        </Section>
      )}
    </>
  );
}

function Tasks({ tasks, card }: { readonly tasks: readonly TaskLine[]; readonly card: ActorCard }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const saved = useSaved();
  const toast = useToast();
  const finish = async ({ id, version, title }: TaskLine) => {
    try {
      const { commit } = await finishTask(id, version, today());
      await saved({ text: t('markedDone', { title }), commit });
    } catch (error) {
      toast({ text: error instanceof Error ? error.message : String(error), failed: true });
    }
  };
  return (
    <ul className="a-lines">
      {tasks.map((task) => (
        <li key={task.id} className="a-task">
          <div className="e-grow">
            <p>
              {task.title} {task.access !== card.access && <Marking access={task.access} quiet />}
            </p>
            <p className="e-small e-3">
              {choiceLabel('TaskKind', task.kind, language)} · {task.assigneeLabel ?? t('nobodyYet')}
              {task.counterpartLabel && ` → ${task.counterpartLabel}`}
              {task.issueLabel && ` · ${task.issueLabel}`}
            </p>
          </div>
          {task.doneOn ? (
            <span className="e-ok e-small">
              <DateText value={task.doneOn} />
            </span>
          ) : (
            <>
              {task.due && (
                <span className={task.due < today() ? 'e-critical e-small' : 'e-2 e-small'}>
                  {t('due', { date: dateInWords(task.due, language) })}
                </span>
              )}
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconCheck {...icon} />}
                aria-label={t('markDoneOf', { title: task.title })}
                onClick={() => void finish(task)}
              >
                {t('markDone')}
              </Button>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
