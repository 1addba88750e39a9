import './circles.css';
import { choiceLabel, Day, holds } from '@entregent/model';
import { capital, DateText, icon, MarkingBadge, PageHead, Section, useLanguage, useToast } from '@entregent/ui';
import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { usePageSearch, usePathParam } from '../../app/url.ts';
import { useViewer } from '../../app/viewer.ts';
import { useTexts } from '../../i18n/texts.ts';
import { changeCircle, type CircleCard, deleteCircle, useCircle } from './api/circle-queries.ts';
import { CircleForm } from './components/circle-form.tsx';
import { DayField } from './components/day-field.tsx';
import { MarkedTable } from './components/marked-table.tsx';
import { LetInForm, LetOutForm, type Member } from './components/member-forms.tsx';
import { MemberTable } from './components/member-table.tsx';
import { useDone } from './components/use-done.ts';
import { texts } from './texts.ts';

const Address = z.object({ jour: Day.optional() });

/** One circle: what it is for, who is and was in it, what bears its marking. */
export function CirclePage() {
  const t = useTexts(texts);
  const language = useLanguage();
  const code = usePathParam('code');
  const [{ jour }, setAddress] = usePageSearch(Address);
  const { data: circle, error } = useCircle(code, jour);
  const [entering, setEntering] = useState<Member | 'somebody' | null>(null);
  const [leaving, setLeaving] = useState<Member | null>(null);
  if (error) throw error;
  if (!circle) return null;
  const acts = circle.mayKeep && jour === undefined ? { onChange: setEntering, onLeave: setLeaving } : {};
  const member = entering === 'somebody' || entering === null ? {} : { member: entering };
  return (
    <div className="e-page">
      <Link className="e-crumb" to={'/administration/cercles' as string}>
        {t('all')}
      </Link>
      <PageHead
        title={circle.name}
        beside={<span className="e-2">{capital(choiceLabel('CircleKind', circle.kind, language))}</span>}
        actions={circle.mayKeep && <Acts circle={circle} onLetIn={() => setEntering('somebody')} />}
      />
      {circle.closed && (
        <p className="e-note">
          {t('closedSince')} <DateText value={circle.closed.slice(0, 10)} />.
        </p>
      )}
      <p className="c-purpose e-serif">{circle.purpose ?? <span className="e-3">{t('noPurpose')}</span>}</p>
      <dl className="e-pairs">
        <dt>{t('owner')}</dt>
        <dd>{circle.owner?.name ?? t('noOwner')}</dd>
        <dt>{t('defaultMarking')}</dt>
        <dd>
          <MarkingBadge access={`${circle.code}:${circle.defaultLevel}`} quiet />
        </dd>
        <dt>{t('mine')}</dt>
        <dd>{circle.level === null ? t('notIn') : <MarkingBadge access={`${circle.code}:${circle.level}`} quiet />}</dd>
        <dt>{t('code')}</dt>
        <dd>{circle.code}</dd>
      </dl>
      <Section
        title={t('members')}
        count={circle.people.length}
        actions={<DayField value={jour} onChange={(day) => setAddress({ jour: day })} />}
      >
        {circle.people.length === 0 ? (
          <p className="e-3">{t(jour ? 'noMemberOn' : 'noMember')}</p>
        ) : (
          <MemberTable code={circle.code} label={t('members')} periods={circle.people} {...acts} />
        )}
      </Section>
      <Section title={t('marked')}>
        {circle.marked.length === 0 ? <p className="e-3">{t('markedNone')}</p> : <MarkedTable circle={circle} />}
        <p className="e-caption">{t('markedHint')}</p>
      </Section>
      {circle.history.length > 0 && (
        <Section title={t('history')} count={circle.history.length}>
          <MemberTable code={circle.code} label={t('history')} periods={circle.history} past />
        </Section>
      )}
      {entering && <LetInForm circle={circle} {...member} onClose={() => setEntering(null)} />}
      {leaving && <LetOutForm circle={circle} member={leaving} onClose={() => setLeaving(null)} />}
    </div>
  );
}

function Acts({ circle, onLetIn }: { readonly circle: CircleCard; readonly onLetIn: () => void }) {
  const t = useTexts(texts);
  const { role } = useViewer();
  const navigate = useNavigate();
  const toast = useToast();
  const done = useDone();
  const [editing, setEditing] = useState(false);
  const { code, closed, empty } = circle;
  const manages = holds({ role }, 'circles.manage');
  const attempt = (act: () => Promise<void>) => () =>
    void act().catch((error: unknown) =>
      toast({ text: error instanceof Error ? error.message : String(error), failed: true }),
    );
  const turn = attempt(async () => {
    const shut = closed === null;
    await changeCircle({ code, closed: shut });
    await done({
      text: t(shut ? 'closedDone' : 'reopened'),
      undo: () => changeCircle({ code, closed: !shut }),
    });
  });
  const remove = attempt(async () => {
    await deleteCircle(code);
    await navigate({ to: '/administration/cercles' as string });
    await done({ text: t('deleted') });
  });
  return (
    <>
      <Button variant="default" leftSection={<IconUserPlus {...icon} />} onClick={onLetIn}>
        {t('letIn')}
      </Button>
      <Button variant="default" onClick={() => setEditing(true)}>
        {t('edit')}
      </Button>
      <Button variant="default" onClick={turn}>
        {t(closed ? 'reopen' : 'close')}
      </Button>
      {empty && manages && (
        <Button variant="subtle" color="brique" onClick={remove}>
          {t('delete')}
        </Button>
      )}
      {editing && <CircleForm circle={circle} choosesOwner={manages} onClose={() => setEditing(false)} />}
    </>
  );
}
