import './undertakings.css';
import { choiceLabel, may } from '@entregent/model';
import { capital, DateText, icon, PageHead, Section, useLanguage, useToast } from '@entregent/ui';
import { Button } from '@mantine/core';
import { IconPencil, IconRefresh, IconTrash } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useOnScreen } from '../../app/on-screen.ts';
import { useSaved } from '../../app/saved.ts';
import { usePathParam } from '../../app/url.ts';
import { useViewer } from '../../app/viewer.ts';
import { Marking, WhoSees } from '../../app/who-sees.tsx';
import { useTexts } from '../../i18n/texts.ts';
import {
  changeUndertaking,
  createUndertaking,
  discardUndertaking,
  type UndertakingCard,
  useUndertaking,
} from './api/undertaking-queries.ts';
import { FilePart } from './components/file-part.tsx';
import { GatePanel } from './components/gate-panel.tsx';
import { DaysToEnd, Dossiers, Level, StateMark } from './components/marks.tsx';
import { StepsPart } from './components/steps-part.tsx';
import { UndertakingForm } from './components/undertaking-form.tsx';
import { texts } from './texts.ts';

/** One undertaking: its text, its steps with who, when and on what evidence, its file, and the gate. */
export function UndertakingPage() {
  const t = useTexts(texts);
  const { data: card, error } = useUndertaking(usePathParam('id'));
  useOnScreen(card ? [card.access] : []);
  if (error) throw error;
  if (!card)
    return (
      <p className="e-page e-3" role="status">
        {t('loading')}
      </p>
    );
  return <Card key={card.id} card={card} />;
}

function Card({ card }: { readonly card: UndertakingCard }) {
  const t = useTexts(texts);
  const { person, state } = card;
  return (
    <div className="e-page g-card">
      <p className="e-crumb">
        <Link to={'/engagements' as string}>{t('undertakings')}</Link>
      </p>
      <PageHead
        title={t('title', { who: person.label })}
        beside={
          <>
            <StateMark state={state} />
            <DaysToEnd daysLeft={card.daysLeft ?? null} reminder={card.reminder ?? null} />
          </>
        }
        actions={<Actions card={card} />}
      />
      <div className="e-columns">
        <div>
          {card.stateReason && (
            <p className="e-serif g-reason">
              <DateText value={card.stateOn ?? null} /> : {card.stateReason}
            </p>
          )}
          <StepsPart card={card} />
          <TextParts card={card} />
          <FilePart card={card} />
          <Taken card={card} />
        </div>
        <aside className="e-side">
          <h3>{t('gate')}</h3>
          <GatePanel person={person.id} {...(card.scope[0] ? { circle: card.scope[0] } : {})} />
          <h3>{t('whoSees')}</h3>
          <p className="e-row">
            <Marking access={card.access} quiet /> <WhoSees access={card.access} form="number" />
          </p>
        </aside>
      </div>
    </div>
  );
}

const presetsOf = ({ person, organisation, ...card }: UndertakingCard) => ({
  person: person.id,
  organisation: organisation?.id ?? null,
  textVersion: card.textVersion,
  scope: card.scope,
  ceiling: card.ceiling,
  survivalMonths: card.survivalMonths ?? null,
  signing: card.signing ?? null,
  identityCheck: card.identityCheck ?? null,
  access: card.access,
});

function Actions({ card }: { readonly card: UndertakingCard }) {
  const t = useTexts(texts);
  const saved = useSaved();
  const toast = useToast();
  const navigate = useNavigate();
  const { role } = useViewer();
  const [form, setForm] = useState<'edit' | 'renew'>();
  const { id, version, person, organisation, editable, state } = card;
  const names = [{ ...person, kind: 'Person' }, ...(organisation ? [{ ...organisation, kind: 'Organisation' }] : [])];
  const renewable = may(role, 'undertakings.write') && ['in_force', 'suspended', 'expired'].includes(state);
  const discard = async () => {
    try {
      await discardUndertaking(id, version);
      await navigate({ to: '/engagements' as string });
      await saved({ text: t('discarded'), commit: null });
    } catch (error) {
      toast({ text: error instanceof Error ? error.message : String(error), failed: true });
    }
  };
  const edited = { ...presetsOf(card), id, version, from: card.from, to: card.to, conflicts: card.conflicts, conflictScope: card.conflictScope, note: card.note }; // prettier-ignore
  return (
    <>
      {editable && (
        <>
          <Button variant="default" leftSection={<IconPencil {...icon} />} onClick={() => setForm('edit')}>
            {t('edit')}
          </Button>
          <Button variant="subtle" leftSection={<IconTrash {...icon} />} onClick={() => void discard()}>
            {t('discard')}
          </Button>
        </>
      )}
      {renewable && (
        <Button variant="default" leftSection={<IconRefresh {...icon} />} onClick={() => setForm('renew')}>
          {t('renew')}
        </Button>
      )}
      {form && (
        <UndertakingForm
          title={form === 'edit' ? t('title', { who: person.label }) : t('newUndertaking')}
          record={form === 'edit' ? edited : presetsOf(card)}
          names={names}
          onClose={() => setForm(undefined)}
          onSave={async ({ input }) => {
            const done = await (form === 'edit' ? changeUndertaking(input) : createUndertaking(input));
            setForm(undefined);
            await saved({ text: t(form === 'edit' ? 'changed' : 'created'), commit: null });
            await navigate({ to: `/engagements/${done.id}` as string });
          }}
        />
      )}
    </>
  );
}

function Pair({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const t = useTexts(texts);
  return (
    <>
      <dt>{name}</dt>
      <dd>{children ?? <span className="e-3">{t('notSaid')}</span>}</dd>
    </>
  );
}

function TextParts({ card }: { readonly card: UndertakingCard }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const acted = (who: string | null | undefined, on: string | null | undefined) =>
    who ? (
      <>
        {who}, <DateText value={on ?? null} />
      </>
    ) : (
      <span className="e-3">{t('nobody')}</span>
    );
  return (
    <>
      <Section title={t('promise')}>
        <dl className="e-pairs">
          <Pair name={t('person')}>
            <Link to={`/acteurs/${card.person.id}` as string}>{card.person.label}</Link>
          </Pair>
          <Pair name={t('organisation')}>{card.organisation?.label}</Pair>
          <Pair name={t('version')}>{card.textVersion}</Pair>
          <Pair name={t('scope')}>
            <Dossiers codes={card.scope} />
          </Pair>
          <Pair name={t('ceiling')}>
            <Level level={card.ceiling} />
          </Pair>
          <Pair name={t('period')}>
            {t('from')} <DateText value={card.from ?? null} /> {t('to')} <DateText value={card.to ?? null} />
          </Pair>
          <Pair name={t('secretUntil')}>
            <DateText value={card.secretUntil ?? null} />
          </Pair>
          <Pair name={t('signing')}>{card.signing && capital(choiceLabel('SigningWay', card.signing, language))}</Pair>
          {card.note && <Pair name={t('note')}>{card.note}</Pair>}
        </dl>
      </Section>
      <Section title={t('vetting')}>
        <dl className="e-pairs">
          <Pair name={t('identity')}>{card.identityCheck}</Pair>
          <Pair name={t('vettedBy')}>{acted(card.vettedBy, card.vettedOn)}</Pair>
          <Pair name={t('evidence')}>{card.vettingEvidence}</Pair>
          <Pair name={t('reviewedBy')}>{acted(card.reviewedBy, card.reviewedOn)}</Pair>
          <Pair name={t('conflicts')}>{card.conflicts ?? <span className="e-3">{t('noConflicts')}</span>}</Pair>
          {card.conflictScope.length > 0 && (
            <Pair name={t('conflictOn')}>
              <span className="e-critical">
                <Dossiers codes={card.conflictScope} />
              </span>
            </Pair>
          )}
        </dl>
      </Section>
    </>
  );
}

function Taken({ card: { taken } }: { readonly card: UndertakingCard }) {
  const t = useTexts(texts);
  const language = useLanguage();
  return (
    <Section title={t('happened')}>
      <ol className="g-taken">
        {taken.map(({ version, state, what, at, by, reason }) => {
          const told = state ? choiceLabel('UndertakingState', state, language) : t(`event_${what}`);
          return (
            <li key={version}>
              <DateText value={at} /> <b>{capital(told)}</b> {by && <span className="e-2">{t('by', { who: by })}</span>}
              {reason && <p className="e-caption">{reason}</p>}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
